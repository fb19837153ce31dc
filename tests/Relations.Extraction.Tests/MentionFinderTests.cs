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
        var own = new MemoryStream(Encoding.UTF8.GetBytes("# my own\nZZZ\tZembla; Kingdom of Zembla\tZemblan; Zemblans\tOnhava\n"));

        var found = new MentionFinder(WorldResources.LoadWith([("states.tsv", own)])).Find(Segmenter.Segment(Texts.Document("Zembla and Norway sent Zemblans to Onhava.")));

        Assert.Equal(["ZZZ", "NOR", "ZZZ", "ZZZ"], found.States.Select(s => s.Code.Value));
        Assert.Equal(new ActorCode("ZZZ"), Assert.Single(found.Places).State);
    }

    [Fact]
    public void Load_UnknownTable_SaysWhichThereAre()
    {
        var error = Assert.Throws<FormatException>(() => WorldResources.Load([("planets.tsv", new MemoryStream())]));

        Assert.Contains("states.tsv", error.Message, StringComparison.Ordinal);
    }

    private static string Letters(int i) => $"{(char)('A' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}{(char)('a' + (i / 17576 % 26))}";
}
