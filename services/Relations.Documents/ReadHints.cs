using Relations.Domain;

namespace Relations.Documents;

/// <summary>What is known of a document beside its bytes. Bytes that plainly say otherwise win over hints of format.</summary>
public sealed record ReadHints
{
    /// <summary>Declared format, or null. Comes before the file name's extension.</summary>
    public DocumentFormat? Format { get; init; }

    /// <summary>Declared media type, perhaps with a charset (<c>text/html; charset=gb2312</c>), or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Publication date known from elsewhere; replaces what the document says.</summary>
    public EdtfDate? Published { get; init; }

    /// <summary>True for plain text that is a passage, not a whole article: nothing of it is taken for a headline, a byline or a menu.</summary>
    public bool IsPassage { get; init; }
}
