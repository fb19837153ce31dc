using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Records;
using Relations.V1;

namespace Relations.Query.Figures;

/// <summary>Serves <c>relations.v1.FigureService</c>.</summary>
internal sealed class FigureQueries(RecordReader records) : FigureService.FigureServiceBase
{
    private static readonly RecordType<Figure> Type = new(FactKind.Figure, Figure.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetFigureResponse> GetFigure(GetFigureRequest request, ServerCallContext context) =>
        new() { Figure = await records.GetAsync(Type, request, context.CancellationToken) };

    public override async Task<ListFiguresResponse> ListFigures(ListFiguresRequest request, ServerCallContext context)
    {
        var page = await records.ListAsync(Type, request, RecordOrders.Dated, context.CancellationToken);
        return new ListFiguresResponse { Figures = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }
}
