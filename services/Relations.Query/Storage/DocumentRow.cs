using NpgsqlTypes;

namespace Relations.Query.Storage;

/// <summary>A stored document: what its worker read of it beside the claims.</summary>
internal sealed class DocumentRow
{
    /// <summary>SHA-256 of the raw bytes.</summary>
    public required byte[] Id { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Outlet { get; init; }

    /// <summary>EDTF, as the document gives it.</summary>
    public string? Published { get; init; }

    /// <summary>First day it may have been published; see <see cref="DateBounds"/>.</summary>
    public required DateOnly PublishedFrom { get; init; }

    /// <summary>Last day it may have been published.</summary>
    public required DateOnly PublishedTo { get; init; }

    public required string Language { get; init; }

    /// <summary>Name of the format in the domain.</summary>
    public required string Format { get; init; }

    public required string FileName { get; init; }

    public required string Text { get; init; }

    /// <summary>What lists are ordered by when asked for titles; see <see cref="SortText"/>.</summary>
    public required string SortTitle { get; init; }

    /// <summary>What exact filters look for; see <see cref="Facet"/>.</summary>
    public required string[] Facets { get; init; }

    /// <summary>Made by the database of the first <see cref="RelationsContext.SearchedCharacters"/> characters of the text.</summary>
    public NpgsqlTsVector Search { get; init; } = null!;

    public required string ExtractorVersion { get; init; }

    /// <summary>JSON array of the sentences that carry a signal and gave no fact.</summary>
    public required string Unread { get; init; }

    public required int ClaimCount { get; init; }

    /// <summary>When it was first stored.</summary>
    public required DateTime StoredAt { get; init; }
}
