namespace Relations.Documents.Encodings;

/// <summary>Bytes as text.</summary>
/// <param name="Text">The text, without a byte order mark. May hold lone surrogates.</param>
/// <param name="Encoding">The name of the encoding that was chosen (<c>utf-8</c>, <c>windows-1251</c>).</param>
internal sealed record DecodedText(string Text, string Encoding);
