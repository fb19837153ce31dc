using System.CommandLine;
using Relations.Cli.Output;
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
        var options = new QueryOptions();
        var types = QueryOptions.Choice<EventType>("--type", "Any of these types");
        var statuses = QueryOptions.Choice<EventStatus>("--status", "Any of these statuses");
        var person = new Option<string>("--person") { Description = "Someone who took part" };
        var requests = new Requests<Event>(
            async (channel, id, cancellation) => (await new EventService.EventServiceClient(channel)
                .GetEventAsync(new GetEventRequest { Id = id, View = RecordView.Full }, cancellationToken: cancellation)).Event,
            async (channel, parsed, size, token, cancellation) =>
            {
                var request = new ListEventsRequest
                {
                    PageSize = size,
                    PageToken = token,
                    From = parsed.GetValue(options.From) ?? "",
                    To = parsed.GetValue(options.To) ?? "",
                    Query = parsed.GetValue(options.Query) ?? "",
                    OrderBy = parsed.GetValue(options.Order) ?? "",
                    Person = parsed.GetValue(person) ?? "",
                    Between = { parsed.GetValue(options.Between) ?? [] },
                    Types_ = { parsed.GetValue(types) ?? [] },
                    Statuses = { parsed.GetValue(statuses) ?? [] },
                };
                var answer = await new EventService.EventServiceClient(channel).ListEventsAsync(request, cancellationToken: cancellation);
                return new Page<Event>(answer.Events, answer.NextPageToken);
            });
        return new ListCommand<Event>(
            "events", "Lists visits, meetings, openings and what else happened", options, Columns, requests,
            "relations events --between CHN,KAZ --type VISIT --from 2006",
            "relations events --person \"Angela Merkel\"")
        {
            options.Between, options.From, options.To, types, statuses, person,
        };
    }
}
