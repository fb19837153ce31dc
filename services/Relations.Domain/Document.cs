namespace Relations.Domain;

/// <summary>A document after normalisation: what is kept of it, whatever its format was.</summary>
public sealed record Document
{
    /// <summary>SHA-256 of the raw bytes, lower-case hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>Headline, or null when the document has none.</summary>
    public string? Title { get; init; }

    /// <summary>Name of who wrote it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>The newspaper, agency, ministry or site that published it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published, or null where the document does not say.</summary>
    public EdtfDate? Published { get; init; }

    /// <summary>BCP 47 tag of the language of the text (<c>en</c>).</summary>
    public required string Language { get; init; }

    /// <summary>What the bytes were.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>The normalised text: title line first where there is one, paragraphs divided by an empty line. Well-formed UTF-16.</summary>
    public required string Text { get; init; }
}
