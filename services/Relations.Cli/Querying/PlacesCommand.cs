using System.CommandLine;
using Relations.Cli.Output;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations places</c>.</summary>
internal static class PlacesCommand
{
    private static readonly Column<Place>[] Columns =
    [
        new("Name", item => item.Name, Wraps: true),
        new("State", item => item.State),
        new("Also written", item => string.Join("; ", item.Variants.Where(variant => variant != item.Name)), Wraps: true),
        new("Sources", item => $"{item.SourceCount}", Right: true),
    ];

    public static Command Create()
    {
        var options = new QueryOptions();
        var state = new Option<string>("--state") { Description = "Only in this state (a code)" };
        var requests = new Requests<Place>(
            async (channel, id, cancellation) => (await new PlaceService.PlaceServiceClient(channel)
                .GetPlaceAsync(new GetPlaceRequest { Id = id, View = RecordView.Full }, cancellationToken: cancellation)).Place,
            async (channel, parsed, size, token, cancellation) =>
            {
                var request = new ListPlacesRequest
                {
                    PageSize = size,
                    PageToken = token,
                    Query = parsed.GetValue(options.Query) ?? "",
                    OrderBy = parsed.GetValue(options.Order) ?? "",
                    State = parsed.GetValue(state) ?? "",
                };
                var answer = await new PlaceService.PlaceServiceClient(channel).ListPlacesAsync(request, cancellationToken: cancellation);
                return new Page<Place>(answer.Places, answer.NextPageToken);
            });
        return new ListCommand<Place>(
            "places", "Lists cities, crossings, rivers", options, Columns, requests,
            "relations places --state KAZ") { state };
    }
}
