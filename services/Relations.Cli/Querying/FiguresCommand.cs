using System.CommandLine;
using System.Globalization;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations figures</c>.</summary>
internal static class FiguresCommand
{
    private static readonly Column<Figure>[] Columns =
    [
        new("Period", figure => figure.Period),
        new("Indicator", figure => EnumNames.Words(figure.Indicator)),
        new("Between", figure => string.Join(' ', figure.Between)),
        new("Of", figure => figure.Of),
        new("Value", figure => figure.Value.ToString("#,0.##", CultureInfo.InvariantCulture), Right: true),
        new("Unit", figure => figure.Unit),
        new("Change", figure => figure.HasChangePercent ? figure.ChangePercent.ToString("+0.#;-0.#", CultureInfo.InvariantCulture) + " %" : "", Right: true),
        new("Reporter", figure => figure.Reporter, Wraps: true),
        new("Status", figure => EnumNames.Words(figure.Status)),
        new("Sources", figure => $"{figure.SourceCount}", Right: true),
    ];

    public static Command Create()
    {
        var requests = new Requests<Figure, ListFiguresRequest>(
            async (channel, id, asOf, cancellation) => (await new FigureService.FigureServiceClient(channel)
                .GetFigureAsync(new GetFigureRequest { Id = id, View = RecordView.Full, AsOf = asOf }, cancellationToken: cancellation)).Figure,
            (channel, request, cancellation) => new FigureService.FigureServiceClient(channel).AllAsync(request, cancellation),
            async (channel, request, cancellation) => (await new FigureService.FigureServiceClient(channel).ListFiguresAsync(request, cancellationToken: cancellation)).TotalSize);
        return new ListCommand<Figure, ListFiguresRequest>(
            "figures", "Lists statistics: trade, investment, deliveries, and whose they are", Columns, requests,
            "relations figures --between CHN,KAZ --indicator TRADE",
            "relations figures --between DEU,POL --from 2010 --reporter DEU --json");
    }
}
