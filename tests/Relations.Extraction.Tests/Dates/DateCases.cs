using System.Text.Json;
using Relations.Extraction.Mentions.Dates;
using Relations.Extraction.Mentions.Quantities;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Tests.Dates;

/// <summary>
/// Cases/dates/*.json: one file a phenomenon, each a list of {text, published?, expected: [{words, edtf, anchor?, rule?}]}.
/// Every date of the text is listed; an edtf of null stands for words that name no particular date.
/// </summary>
public sealed class DateCases
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly UnitCatalog Units = UnitCatalog.Load();
    private static readonly Lexicon Lexicon = Lexicon.Load(Units.Words);

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
    public void Find_Case_GivesItsDates(string file, int index)
    {
        var wanted = Read(Path.Combine(Folder, file + ".json"))[index];
        var found = DateFinder.Find(TermText.Of(Segmenter.Segment(Texts.Document(wanted.Text, wanted.Published)), Lexicon, Lexicon.Of(KnownWords.None), Units));
        var expected = wanted.Expected.Select(e => $"{e.Words} = {e.Edtf}");
        Assert.Equal(string.Join("\n", expected), string.Join("\n", found.Select(m => $"{wanted.Text[m.Start..m.End]} = {m.Date}")));
        foreach (var (want, have) in wanted.Expected.Zip(found))
        {
            if (want.Rule is not null)
                Assert.Equal(want.Rule, have.Rule);
            if (want.Anchor is not null)
                Assert.Equal(want.Anchor, have.Anchor);
        }
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases", "dates");

    private static Case[] Read(string file) => JsonSerializer.Deserialize<Case[]>(File.ReadAllText(file), Web) ?? [];

    private sealed record Case(string Text, string? Published, Wanted[] Expected);

    private sealed record Wanted(string Words, string? Edtf, string? Anchor, string? Rule);
}
