using Relations.Extraction.Mentions.States;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Tests.States;

public sealed class StateFinderTests
{
    public static TheoryData<string, StateCase> Cases => CaseFiles.Read<StateCase>("states");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_Case_GivesItsStates(string name, StateCase expected)
    {
        var segmented = Segmenter.Segment(Texts.Document(expected.Text, expected.Published));

        var found = StateFinder.Find(ScannedText.Scan(segmented, WorldResources.Default.Lexicon, WorldResources.Default.Lexicon.NumbersOf(KnownWords.None)));

        Assert.True(expected.States.SequenceEqual(found.Select(s => $"{s.Code} {s.Form} {segmented.Text[s.Start..s.End]}")),
            $"{name}: {string.Join(" | ", found.Select(s => $"{s.Code} {s.Form} {segmented.Text[s.Start..s.End]}"))}");
    }

    [Fact]
    public void Find_Compound_CoversItsTokens()
    {
        var segmented = Segmenter.Segment(Texts.Document("A U.S.-South Korean pact."));

        var found = StateFinder.Find(ScannedText.Scan(segmented, WorldResources.Default.Lexicon, WorldResources.Default.Lexicon.NumbersOf(KnownWords.None)));

        Assert.All(found, s => Assert.Equal("U.S.-South Korean", segmented.Text[s.Start..s.End]));
        Assert.All(found, s => Assert.Equal((1, 5), (s.FirstToken, s.EndToken)));
    }

    /// <param name="Text">The text.</param>
    /// <param name="States">Code, form and words of each mention.</param>
    /// <param name="Published">EDTF.</param>
    public sealed record StateCase(string Text, string[] States, string? Published = null);
}
