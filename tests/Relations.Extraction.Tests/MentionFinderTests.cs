using System.Text;
using Relations.Domain;
using Relations.Extraction.Mentions;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Tests;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("President ")]
    [InlineData("Foreign Minister Karl Berg, ")]
    [InlineData("the two presidents and his Chinese counterpart met Hu ")]
    [InlineData("K. ")]
    [InlineData("China-")]
    [InlineData("United States of ")]
    [InlineData("Ministry of ")]
    [InlineData("bank (")]
    [InlineData("Kim ")]
    [InlineData("de ")]
    public void Find_OneThingRepeated_StaysWithinTheText(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 200_000 / unit.Length).ToString();

        var found = new MentionFinder(WorldResources.Default).Find(Segmenter.Segment(Texts.Document(text)));

        Assert.All(found.States.Cast<Mention>().Concat(found.People).Concat(found.Organisations).Concat(found.Places).Concat(found.Offices).Concat(found.References), m =>
        {
            Assert.InRange(m.Start, 0, text.Length - 1);
            Assert.InRange(m.End, m.Start + 1, text.Length);
            Assert.True(m.FirstToken < m.EndToken);
        });
    }

    [Fact]
    public void Find_ManyDifferentNames_FindsThemAll()
    {
        var text = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"Minister Peter {Letters(i)}son spoke."));

        var found = new MentionFinder(WorldResources.Default).Find(Segmenter.Segment(Texts.Document(text)));

        Assert.Equal(20_000, found.People.Count);
    }

    [Fact]
    public void LoadWith_OwnTable_AddsToTheBuiltInOnes()
    {
        var own = Table("states.tsv", "# my own\nZZZ\tZembla; Kingdom of Zembla\tZemblan; Zemblans\tOnhava\n");

        var found = new MentionFinder(WorldResources.LoadWith([own])).Find(Segmenter.Segment(Texts.Document("Zembla and Norway sent Zemblans to Onhava.")));

        Assert.Equal(["ZZZ", "NOR", "ZZZ", "ZZZ"], found.States.Select(s => s.Code.Value));
        Assert.Equal(new ActorCode("ZZZ"), Assert.Single(found.Places).State);
    }

    [Fact]
    public void LoadWith_UnknownTable_SaysWhichThereAre()
    {
        var error = Assert.Throws<FormatException>(() => WorldResources.LoadWith([Table("planets.tsv", "")]));

        Assert.Contains("states.tsv", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("states.tsv", "# names\n\nZZZ")]
    [InlineData("states.tsv", "\n\n\tZembla")]
    [InlineData("states.tsv", "\n\nZZZ\tZembla<soon")]
    [InlineData("people.tsv", "\n\n***\tNOR")]
    [InlineData("people.tsv", "\n\nKarl Berg\tNOR\tPresident 99999999999")]
    [InlineData("offices.tsv", "\n\nGrand Duke\tnobody")]
    [InlineData("organisations.tsv", "\n\nNSA\tNorth Sea Assembly\t\tclub")]
    [InlineData("places.tsv", "\n\nNOR\tcity")]
    [InlineData("words.tsv", "\n\nshiny\tword")]
    public void LoadWith_RowThatCannotBeRead_NamesFileAndLine(string table, string content)
    {
        var error = Assert.Throws<FormatException>(() => WorldResources.LoadWith([Table(table, content)]));

        Assert.StartsWith($"{table}, line 3: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CreateWith_OwnTable_HasAnotherVersionForAnotherContent()
    {
        string[] versions =
        [
            ExtractionPipeline.CreateWith([]).Version,
            ExtractionPipeline.CreateWith([Table("places.tsv", "NOR\tcity\tOnhava")]).Version,
            ExtractionPipeline.CreateWith([Table("places.tsv", "NOR\tcity\tOnhavar")]).Version,
        ];

        Assert.Equal(ExtractorVersion.Current, versions[0]);
        Assert.Equal(3, versions.Distinct().Count());
    }

    private static ResourceFile Table(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    private static string Letters(int i) => $"{(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}{(char)('a' + (i / 17576 % 26))}";
}
