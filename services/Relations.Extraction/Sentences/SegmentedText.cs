using Relations.Domain;

namespace Relations.Extraction.Sentences;

/// <summary>A document's text divided into tokens and sentences, and the way from UTF-16 offsets to code points.</summary>
internal sealed class SegmentedText(Document document, KnownWords known, Token[] tokens, Sentence[] sentences)
{
    private readonly CodePoints _codePoints = new(document.Text);

    /// <summary>The document.</summary>
    public Document Document { get; } = document;

    /// <summary>The words its tokens are numbered by.</summary>
    public KnownWords Known { get; } = known;

    /// <summary>Its text.</summary>
    public string Text => Document.Text;

    /// <summary>All tokens, in text order.</summary>
    public IReadOnlyList<Token> Tokens { get; } = tokens;

    /// <summary>All tokens again, for scanners that touch every one.</summary>
    public ReadOnlySpan<Token> TokenSpan => tokens;

    /// <summary>All sentences, in text order. The title is the first.</summary>
    public IReadOnlyList<Sentence> Sentences { get; } = sentences;

    /// <summary>Evidence of the UTF-16 range.</summary>
    public Evidence Evidence(int start, int end) => new(_codePoints.At(start), _codePoints.At(end), Text, start..end);
}
