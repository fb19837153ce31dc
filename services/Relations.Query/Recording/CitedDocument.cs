using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>What records know of a document that makes one of their claims.</summary>
/// <param name="Outlet">Who published it, where it says so.</param>
/// <param name="PublishedBy">The day by which it had been published: the last possible one, or that of its arrival where it does not say.</param>
internal sealed record CitedDocument(string? Outlet, DateOnly PublishedBy)
{
    /// <summary>What a row says.</summary>
    public static CitedDocument Of(DocumentRow document) => Of(document.Outlet, document.Published, document.PublishedTo, document.StoredAt);

    /// <summary>What the columns of a row say.</summary>
    public static CitedDocument Of(string? outlet, string? published, DateOnly publishedTo, DateTime storedAt) =>
        new(outlet, published is null ? DateOnly.FromDateTime(storedAt) : publishedTo);
}
