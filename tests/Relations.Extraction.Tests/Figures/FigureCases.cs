using System.Globalization;
using Relations.Domain.Facts;

namespace Relations.Extraction.Tests.Figures;

/// <summary>
/// Cases/figures/*.json: one file a phenomenon, each a list of {text, figures}. A figure is a line of what it is, value, unit and,
/// where it has them, period, direction, status and growth; every figure of the text is listed, and of each only what the line names is compared.
/// </summary>
public sealed class FigureCases
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    public static TheoryData<string, Case> All() => CaseFiles.Read<Case>("figures");

    [Theory]
    [MemberData(nameof(All))]
    public void Extract_Case_GivesItsFigures(string name, Case wanted)
    {
        var figures = Pipeline.Extract(Texts.Document(wanted.Text, "2020-06-15")).Facts.OfType<FigureFact>().ToList();

        Assert.True(figures.Count == wanted.Figures.Length, $"{name}: {string.Join("; ", figures.Select(f => string.Join(' ', Words(f))))}");
        Assert.All(wanted.Figures.Zip(figures), pair => Assert.Subset(Words(pair.Second), pair.First.Split(' ').ToHashSet()));
    }

    private static HashSet<string> Words(FigureFact figure)
    {
        var isImport = figure.Indicator == Indicator.Imports;
        return
        [
            $"{figure.Indicator}",
            figure.Value.ToString(CultureInfo.InvariantCulture),
            figure.Unit,
            $"{figure.Period}",
            $"{figure.Of}{(figure.Partner is null ? "" : isImport ? "<" : ">")}{figure.Partner}",
            $"{figure.Status}",
            figure.ChangePercent?.ToString("+0.##;-0.##", CultureInfo.InvariantCulture) ?? "",
        ];
    }

    public sealed record Case(string Text, string[] Figures);
}
