using Relations.Domain;

namespace Relations.Extraction.Sentences;

/// <summary>
/// Divides a document into tokens and sentences in one pass. A blank line divides paragraphs and ends a sentence; a line
/// break alone does not, unless a list mark follows it. A sentence of more than <see cref="MaxSentence"/> characters is
/// cut, so that whatever works sentence by sentence stays linear in the length of any text.
/// </summary>
internal static class Segmenter
{
    /// <summary>Longest sentence in UTF-16 units (a token more at most).</summary>
    public const int MaxSentence = 2000;

    /// <summary>Texts from this length on, in UTF-16 units, are first counted: their tokens are never held twice.</summary>
    private const int Huge = 1 << 20;

    /// <summary>Segments the document's text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="known">The words to number; none where the readers ask for each.</param>
    public static SegmentedText Segment(Document document, KnownWords? known = null)
    {
        var text = document.Text;
        known ??= KnownWords.None;
        using var tokens = new PooledList<Token>(text.Length < Huge ? text.Length / 5 : CountTokens(text));
        var sentences = new SentenceBuilder(tokens, text.Length / 100 + 4);
        var tokeniser = new Tokeniser(text, new NormPool(known, text.Length));
        while (tokeniser.TryNext(out var token, out var lineBreaks))
            sentences.Add(token, lineBreaks);
        var built = sentences.Build();
        return new SegmentedText(document, known, tokens.Take(), built);
    }

    private static int CountTokens(string text)
    {
        var count = 0;
        var tokeniser = new Tokeniser(text, new NormPool(KnownWords.None, text.Length));
        while (tokeniser.TryNext(out _, out _))
            count++;
        return count;
    }
}
