using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
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
        var requests = new Requests<Place, ListPlacesRequest>(
            async (channel, id, asOf, cancellation) => (await new PlaceService.PlaceServiceClient(channel)
                .GetPlaceAsync(new GetPlaceRequest { Id = id, View = RecordView.Full, AsOf = asOf }, cancellationToken: cancellation)).Place,
            (channel, request, cancellation) => new PlaceService.PlaceServiceClient(channel).AllAsync(request, cancellation),
            async (channel, request, cancellation) => (await new PlaceService.PlaceServiceClient(channel).ListPlacesAsync(request, cancellationToken: cancellation)).TotalSize);
        return new ListCommand<Place, ListPlacesRequest>(
            "places", "Lists cities, crossings, rivers", Columns, requests,
            "relations places --state KAZ");
    }
}
