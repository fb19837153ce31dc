using Relations.Extraction.Sentences;

namespace Relations.Extraction.Tests.Sentences;

public sealed class SegmenterTests
{
    [Theory]
    [InlineData("Talks ended. The two sides agreed.", 2)]
    [InlineData("K-J. Tokayev and N. Nazarbayev met Mr. Li at St. Petersburg.", 1)]
    [InlineData("The U.S. President landed at 5 p.m. Monday in Doha.", 1)]
    [InlineData("He flew to the U.S. The minister stayed.", 2)]
    [InlineData("Resolution No. 1244 grew by 3.5 percent.", 1)]
    [InlineData("They arrived on Jan. 3 in Lima.", 1)]
    [InlineData("\"We agree.\" The talks went on.", 2)]
    [InlineData("\"Is it true?\" he asked.", 1)]
    [InlineData("He waited... and left.", 1)]
    [InlineData("It rose in 1997. Exports fell.", 2)]
    [InlineData("The deal is done (see art. 5 of the treaty.) Nobody objected!", 2)]
    [InlineData("They agreed.[1][2] In 1927 they met.[citation needed] It rained.", 3)]
    [InlineData("They agreed. [1] [2] In 1927 they met. [3]", 2)]
    [InlineData("A line\nbreak is none.", 1)]
    [InlineData("A heading\n\nA paragraph.", 2)]
    [InlineData("Shell Co. and Total S.A. signed.", 1)]
    [InlineData("Growth in trade.The two sides met.", 2)]
    [InlineData("", 0)]
    [InlineData(". . .", 1)]
    public void Segment_Prose_FindsSentences(string text, int expected) =>
        Assert.Equal(expected, Segmenter.Segment(Texts.Document(text)).Sentences.Count);

    [Theory]
    [InlineData("China's mid-1990s 2,900-kilometre", "china|'s|mid|-|1990s|2,900|-|kilometre")]
    [InlineData("the U.S.-led P.M. vs. K.", "the|u.s.|-|led|p.m.|vs|.|k|.")]
    [InlineData("in1997 USD500 G8 MH370", "in|1997|usd|500|g8|mh370")]
    [InlineData("$8.3bn, 21st, O’Brien", "$|8.3bn|,|21st|,|o'brien")]
    [InlineData("June 13–16 good-neighbourly", "june|13|-|16|good-neighbourly")]
    [InlineData("presidents’ visit 😀 ok", "presidents|'|visit|😀|ok")]
    public void Segment_Words_AreCutAsDocumented(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Segmenter.Segment(Texts.Document(text)).Tokens.Select(t => t.Norm)));

    [Fact]
    public void Segment_Paragraphs_AreNumbered()
    {
        var sentences = Segmenter.Segment(Texts.Document("Title\n\nOne. Two.\n\nThree.")).Sentences;
        Assert.Equal([0, 1, 1, 2], sentences.Select(s => s.Paragraph));
    }

    [Theory]
    [InlineData('(')]
    [InlineData('a')]
    [InlineData('1')]
    [InlineData('.')]
    [InlineData('\u4E2D')]
    [InlineData('\'')]
    [InlineData('-')]
    public void Segment_OneCharacterRepeated_StaysBounded(char c)
    {
        var text = new string(c, 1 << 20);
        var segmented = Segmenter.Segment(Texts.Document(text));
        Assert.InRange(segmented.Tokens.Max(t => t.Length), 1, Tokeniser.MaxLength);
        Assert.InRange(segmented.Sentences.Max(s => s.End - s.Start), 1, Segmenter.MaxSentence + Tokeniser.MaxLength);
        Assert.Equal(text.Length, segmented.Tokens.Sum(t => t.Length));
    }

    [Theory]
    [InlineData("China's trade with Peru, signed in1997, rose to USD500 in the U.S. state.")]
    [InlineData("THE Good-neighbourly McDonald P. said: don\u2019t sign\u00e9 the treaties\u2014or the signatories'")]
    [InlineData("agreement agreements a.m. x1 p2p ministers- treaty treaty2 treatyes a. I. (the) the")]
    public void Segment_WithNumberedWords_CutsTheSameTokens(string text)
    {
        var known = new KnownWords(["the", "treaty", "agreement", "trade", "in", "i", "p", "a", "sign", "state", "peru", "good", "treaties", "signatories", "x"]);
        var numbered = Segmenter.Segment(Texts.Document(text), known).Tokens;
        Assert.Equal(Segmenter.Segment(Texts.Document(text)).Tokens, numbered.Select(token => token with { Word = KnownWords.NotAsked }));
        Assert.All(numbered, token => Assert.Equal(known.All.Contains(token.Norm), token.Word >= 0));
        Assert.All(numbered.Where(token => token.Word >= 0), token => Assert.Equal(token.Norm, known[token.Word]));
    }
}
