using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using AgreementStatus = Relations.Domain.Facts.AgreementStatus;
using AgreementType = Relations.Domain.Facts.AgreementType;
using Subject = Relations.Domain.Facts.Subject;

namespace Relations.Query.Agreements;

/// <summary>Serves <c>relations.v1.AgreementService</c>.</summary>
internal sealed class AgreementQueries(RecordReader records) : AgreementService.AgreementServiceBase
{
    private static readonly RecordType<Agreement> Type = new(FactKind.Agreement, Agreement.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetAgreementResponse> GetAgreement(GetAgreementRequest request, ServerCallContext context) =>
        new() { Agreement = await records.GetAsync(Type, request.Id, request.View, context.CancellationToken) };

    public override async Task<ListAgreementsResponse> ListAgreements(ListAgreementsRequest request, ServerCallContext context)
    {
        var (check, filter) = (new RequestCheck(), new RowFilter());
        var order = PageRequest.Read(request, RecordOrders.Dated, check);
        filter.AllOf(check.Actors("between", request.Between));
        filter.AnyOf(check.Values("types", request.Types_, (AgreementType type) => Facet.Type(type)));
        filter.AnyOf(check.Values("subjects", request.Subjects, (Subject subject) => Facet.Subject(subject)));
        filter.AnyOf(check.Values("statuses", request.Statuses, (AgreementStatus status) => Facet.Status(status)));
        filter.During(check.Days(request.From, request.To));
        filter.Matching(check.Text("query", request.Query));
        check.View(request.View);
        check.ThrowIfAny();
        var page = await records.ListAsync(Type, filter, order, request.View, context.CancellationToken);
        return new ListAgreementsResponse { Agreements = { page.Items }, NextPageToken = page.NextToken };
    }
}
