using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Places;

/// <summary>Serves <c>relations.v1.PlaceService</c>.</summary>
internal sealed class PlaceQueries(RecordReader records) : PlaceService.PlaceServiceBase
{
    private static readonly RecordType<Place> Type = new(FactKind.Place, Place.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetPlaceResponse> GetPlace(GetPlaceRequest request, ServerCallContext context) =>
        new() { Place = await records.GetAsync(Type, request.Id, request.View, context.CancellationToken) };

    public override async Task<ListPlacesResponse> ListPlaces(ListPlacesRequest request, ServerCallContext context)
    {
        var (check, filter) = (new RequestCheck(), new RowFilter());
        var order = PageRequest.Read(request, RecordOrders.Named, check);
        filter.AllOf(check.Exactly("state", request.State, Facet.State));
        filter.Matching(check.Text("query", request.Query));
        check.View(request.View);
        check.ThrowIfAny();
        var page = await records.ListAsync(Type, filter, order, request.View, context.CancellationToken);
        return new ListPlacesResponse { Places = { page.Items }, NextPageToken = page.NextToken };
    }
}
