using Relations.Extraction.Mentions;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Tests.Places;

public sealed class PlaceFinderTests
{
    public static TheoryData<string, PlaceCase> Cases => CaseFiles.Read<PlaceCase>("places");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_Case_GivesItsPlaces(string name, PlaceCase expected)
    {
        var segmented = Segmenter.Segment(Texts.Document(expected.Text));

        var found = new MentionFinder(WorldResources.Default).Find(segmented).Places.Select(p =>
            $"{segmented.Text[p.Start..p.End]} = {p.Name}{(p.State is { } s ? $" [{s}]" : "")}{(p.IsListed ? "" : " ?")}");

        Assert.True(expected.Places.SequenceEqual(found), $"{name}: {string.Join(" | ", found)}");
    }

    /// <param name="Text">The text.</param>
    /// <param name="Places">Words, usual name and state of each mention; "?" after one that is not of the list.</param>
    public sealed record PlaceCase(string Text, string[] Places);
}
