namespace Relations.Documents.Text;

/// <summary>A text and where each of its UTF-16 units comes from.</summary>
/// <param name="Text">The text.</param>
/// <param name="Map">From <paramref name="Text"/> to the decoded raw text.</param>
internal sealed record MappedText(string Text, OffsetMap Map)
{
    /// <summary>A text that is its own source.</summary>
    public static MappedText Of(string text) => new(text, OffsetMap.Identity(text.Length));
}
