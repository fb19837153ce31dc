using Relations.Documents.Text;

namespace Relations.Documents.Tests;

public sealed class PhraseSearchTests
{
    /// <summary>More phrases than are looked for at once.</summary>
    private static readonly PhraseSearch Search = new(Enumerable.Range(0, 100).Select(number => $"phrase {number:000}"));

    [Theory]
    [InlineData("no such words", -1)]
    [InlineData("a PHRASE 099 and phrase 000", 2)]
    [InlineData("phrase 050", 0)]
    [InlineData("phrase 100, phrase 00", -1)]
    public void FirstIn_ManyPhrases_FindsTheFirstInAnyCase(string text, int expected)
    {
        Assert.Equal(expected, Search.FirstIn(text));
        Assert.Equal(expected >= 0, Search.IsIn(text));
    }
}
