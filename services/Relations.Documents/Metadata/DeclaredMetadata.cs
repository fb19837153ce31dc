using Relations.Domain;

namespace Relations.Documents.Metadata;

/// <summary>What a format states of its document beside the text: meta elements, JSON-LD, front matter, document properties.</summary>
internal sealed record DeclaredMetadata
{
    /// <summary>Nothing declared.</summary>
    public static readonly DeclaredMetadata None = new();

    /// <summary>The headline as declared, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The window title, which may carry the outlet's name; null where there is none.</summary>
    public string? WindowTitle { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet's name.</summary>
    public string? Outlet { get; init; }

    /// <summary>Host name of the page (<c>www.example.org</c>), or null.</summary>
    public string? Host { get; init; }

    /// <summary>Publication date.</summary>
    public EdtfDate? Published { get; init; }

    /// <summary>A date that the page's address or some element gives without saying that it is that of publication.</summary>
    public EdtfDate? LikelyPublished { get; init; }

    /// <summary>An author's account or pen name: it stands when no name is found.</summary>
    public string? Account { get; init; }

    /// <summary>BCP 47 tag, or null.</summary>
    public string? Language { get; init; }
}
