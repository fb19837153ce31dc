namespace Relations.Documents.Tests;

public sealed class TextShapeTests
{
    [Theory]
    [InlineData("Chile and\u00A0Peru\u202Fsigned a treaty on\u00ADfishing.", "Chile and Peru signed a treaty onfishing.")]
    [InlineData("Chile\u200B and \uFEFFPeru signed \u200Ea treaty on fishing.", "Chile and Peru signed a treaty on fishing.")]
    [InlineData("Peru signed a cafe\u0301 treaty with Turkiye\u0300 on fishing.", "Peru signed a café treaty with Turkiyè on fishing.")]
    [InlineData("Chile  and\tPeru   signed a treaty on fishing.", "Chile and Peru signed a treaty on fishing.")]
    [InlineData("Chile and Peru 🐟 signed a treaty on fishing.", "Chile and Peru 🐟 signed a treaty on fishing.")]
    public void Read_UnusualCharacters_AreCleaned(string text, string expected) => Assert.Equal(expected, Samples.Read(text).Document.Text);

    [Fact]
    public void Read_LoneSurrogates_BecomeReplacementCharacters()
    {
        byte[] bytes = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("Chile and Peru signed a treaty on fishing X in Lima."),];
        var at = bytes.AsSpan().IndexOf("X\0"u8);
        (bytes[at], bytes[at + 1]) = (0x00, 0xD8);
        var text = Assert.IsType<NormalisedDocument>(DocumentReader.Read(bytes)).Document.Text;
        Assert.Equal("Chile and Peru signed a treaty on fishing \uFFFD in Lima.", text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Read_LinesWithoutWrapping_AreParagraphs(string lineEnd)
    {
        var text = Samples.Read($"{Samples.English}{lineEnd}The two fleets had fished along the line for a hundred years.{lineEnd}").Document.Text;
        Assert.Equal($"{Samples.English}\n\nThe two fleets had fished along the line for a hundred years.", text);
    }

    [Fact]
    public void Map_PlainText_LeadsBackToTheSource()
    {
        const string source = "Home\r\n\r\nTreaty on fishing signed\r\n\r\nChile and\u00A0Peru signed a\u00AD treaty on fishing.\r\n\r\nIt was signed in Lima by two ministers.\r\n";
        AssertLeadsBack(Samples.Read(source), "Treaty on fishing signed", "Peru signed", "treaty on fishing.", "two ministers");
    }

    [Fact]
    public void Map_Html_LeadsBackBehindTagsAndReferences()
    {
        const string source = "<html><body><h1>Treaty &amp; fishing</h1>\r\n<p>Chile <b>and</b> Peru signed the treaty on&nbsp;fishing in the &#76;ima palace.</p><p>It was signed by two <i>ministers</i> of state.</p></body></html>";
        AssertLeadsBack(Samples.Read(source), "fishing", "Peru signed the treaty on", "ima palace", "ministers");
    }

    [Fact]
    public void Map_Markdown_LeadsBackBehindMarks()
    {
        const string source = "# Treaty on fishing\n\nChile **and** Peru signed \\* the [treaty](https://example.org) on fishing in Lima.\n";
        AssertLeadsBack(Samples.Read(source, "a.md"), "Treaty on fishing", "and", "treaty", " on fishing in Lima.");
    }

    private static void AssertLeadsBack(NormalisedDocument result, params string[] phrases)
    {
        Assert.Equal(result.Document.Text.Length, result.Map.Length);
        foreach (var phrase in phrases)
        {
            var at = result.Document.Text.IndexOf(phrase, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{phrase}' is not in '{result.Document.Text}'.");
            var (start, end) = result.Map.ToRaw(at, at + phrase.Length);
            Assert.Equal(phrase, result.Source[start..end]);
        }
    }
}
