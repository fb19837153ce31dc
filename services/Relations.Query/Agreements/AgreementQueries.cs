using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Records;
using Relations.V1;

namespace Relations.Query.Agreements;

/// <summary>Serves <c>relations.v1.AgreementService</c>.</summary>
internal sealed class AgreementQueries(RecordReader records) : AgreementService.AgreementServiceBase
{
    private static readonly RecordType<Agreement> Type = new(FactKind.Agreement, Agreement.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetAgreementResponse> GetAgreement(GetAgreementRequest request, ServerCallContext context) =>
        new() { Agreement = await records.GetAsync(Type, request, context.CancellationToken) };

    public override async Task<ListAgreementsResponse> ListAgreements(ListAgreementsRequest request, ServerCallContext context)
    {
        var page = await records.ListAsync(Type, request, RecordOrders.Dated, context.CancellationToken);
        return new ListAgreementsResponse { Agreements = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }
}
