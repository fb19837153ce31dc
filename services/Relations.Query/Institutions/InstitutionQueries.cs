using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Records;
using Relations.V1;

namespace Relations.Query.Institutions;

/// <summary>Serves <c>relations.v1.InstitutionService</c>.</summary>
internal sealed class InstitutionQueries(RecordReader records) : InstitutionService.InstitutionServiceBase
{
    private static readonly RecordType<Institution> Type = new(FactKind.Institution, Institution.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetInstitutionResponse> GetInstitution(GetInstitutionRequest request, ServerCallContext context) =>
        new() { Institution = await records.GetAsync(Type, request, context.CancellationToken) };

    public override async Task<ListInstitutionsResponse> ListInstitutions(ListInstitutionsRequest request, ServerCallContext context)
    {
        var page = await records.ListAsync(Type, request, RecordOrders.Named, context.CancellationToken);
        return new ListInstitutionsResponse { Institutions = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }
}
