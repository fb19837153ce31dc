using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations events</c>.</summary>
internal static class EventsCommand
{
    private static readonly Column<Event>[] Columns =
    [
        new("Date", item => item.Date),
        new("Type", item => EnumNames.Words(item.Type)),
        new("Title", item => item.Title, Wraps: true),
        new("Actors", item => string.Join(' ', item.Actors), Wraps: true),
        new("People", item => string.Join(", ", item.People), Wraps: true),
        new("Place", item => item.Place),
        new("Status", item => EnumNames.Words(item.Status)),
        new("Sources", item => $"{item.SourceCount}", Right: true),
    ];

    public static Command Create()
    {
        var requests = new Requests<Event, ListEventsRequest>(
            async (channel, id, asOf, cancellation) => (await new EventService.EventServiceClient(channel)
                .GetEventAsync(new GetEventRequest { Id = id, View = RecordView.Full, AsOf = asOf }, cancellationToken: cancellation)).Event,
            (channel, request, cancellation) => new EventService.EventServiceClient(channel).AllAsync(request, cancellation),
            async (channel, request, cancellation) => (await new EventService.EventServiceClient(channel).ListEventsAsync(request, cancellationToken: cancellation)).TotalSize);
        return new ListCommand<Event, ListEventsRequest>(
            "events", "Lists visits, meetings, openings and what else happened", Columns, requests,
            "relations events --between CHN,KAZ --type VISIT --from 2006",
            "relations events --person \"Angela Merkel\"");
    }
}
