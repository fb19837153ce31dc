using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Records;
using Relations.V1;

namespace Relations.Query.Places;

/// <summary>Serves <c>relations.v1.PlaceService</c>.</summary>
internal sealed class PlaceQueries(RecordReader records) : PlaceService.PlaceServiceBase
{
    private static readonly RecordType<Place> Type = new(FactKind.Place, Place.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetPlaceResponse> GetPlace(GetPlaceRequest request, ServerCallContext context) =>
        new() { Place = await records.GetAsync(Type, request, context.CancellationToken) };

    public override async Task<ListPlacesResponse> ListPlaces(ListPlacesRequest request, ServerCallContext context)
    {
        var page = await records.ListAsync(Type, request, RecordOrders.Named, context.CancellationToken);
        return new ListPlacesResponse { Places = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }
}
