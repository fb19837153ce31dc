using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using FigureStatus = Relations.Domain.Facts.FigureStatus;
using Indicator = Relations.Domain.Facts.Indicator;

namespace Relations.Query.Figures;

/// <summary>Serves <c>relations.v1.FigureService</c>.</summary>
internal sealed class FigureQueries(RecordReader records) : FigureService.FigureServiceBase
{
    private static readonly RecordType<Figure> Type = new(FactKind.Figure, Figure.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetFigureResponse> GetFigure(GetFigureRequest request, ServerCallContext context) =>
        new() { Figure = await records.GetAsync(Type, request.Id, request.View, context.CancellationToken) };

    public override async Task<ListFiguresResponse> ListFigures(ListFiguresRequest request, ServerCallContext context)
    {
        var (check, filter) = (new RequestCheck(), new RowFilter());
        var order = PageRequest.Read(request, RecordOrders.Dated, check);
        filter.AllOf(check.Actors("between", request.Between));
        filter.AnyOf(check.Values("indicators", request.Indicators, (Indicator indicator) => Facet.Type(indicator)));
        filter.AnyOf(check.Values("statuses", request.Statuses, (FigureStatus status) => Facet.Status(status)));
        filter.AllOf(check.Exactly("reporter", request.Reporter, Facet.Reporter));
        filter.During(check.Days(request.From, request.To));
        filter.Matching(check.Text("query", request.Query));
        check.View(request.View);
        check.ThrowIfAny();
        var page = await records.ListAsync(Type, filter, order, request.View, context.CancellationToken);
        return new ListFiguresResponse { Figures = { page.Items }, NextPageToken = page.NextToken };
    }
}
