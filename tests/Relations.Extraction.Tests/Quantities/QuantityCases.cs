using System.Globalization;
using System.Text.Json;
using Relations.Extraction.Mentions.Dates;
using Relations.Extraction.Mentions.Quantities;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Tests.Quantities;

/// <summary>
/// Cases/quantities/*.json: one file a phenomenon, each a list of {text, expected: [{words, value, unit, from?, bound?}]}.
/// Every quantity of the text is listed.
/// </summary>
public sealed class QuantityCases
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly UnitCatalog Units = UnitCatalog.Load();
    private static readonly CurrencyCatalog Currencies = CurrencyCatalog.Load();
    private static readonly Lexicon Lexicon = Lexicon.Load(Units.Words.Concat(Currencies.Words));

    public static TheoryData<string, int> All()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            for (var i = 0; i < Read(file).Length; i++)
                data.Add(Path.GetFileNameWithoutExtension(file), i);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Find_Case_GivesItsQuantities(string file, int index)
    {
        var wanted = Read(Path.Combine(Folder, file + ".json"))[index];
        var terms = TermText.Of(Segmenter.Segment(Texts.Document(wanted.Text, "2007-10-15")), Lexicon, Lexicon.Of(KnownWords.None), Units);
        var found = new QuantityFinder(Units, Currencies).Find(terms, DateFinder.Find(terms));
        var expected = wanted.Expected.Select(e => Line(e.Words, e.Value, e.Unit));
        Assert.Equal(string.Join("\n", expected), string.Join("\n", found.Select(m => Line(wanted.Text[m.Start..m.End], m.Value, m.Unit))));
        foreach (var (want, have) in wanted.Expected.Zip(found))
        {
            Assert.Equal(want.From, have.From);
            if (want.Bound is not null)
                Assert.Equal(want.Bound, have.Bound.ToString());
        }
    }

    private static string Line(string words, double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{words} = {value:G12} {unit}");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases", "quantities");

    private static Case[] Read(string file) => JsonSerializer.Deserialize<Case[]>(File.ReadAllText(file), Web) ?? [];

    private sealed record Case(string Text, Wanted[] Expected);

    private sealed record Wanted(string Words, double Value, string Unit, double? From, string? Bound);
}
