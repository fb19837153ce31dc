namespace Relations.Query.Storage;

/// <summary>Where a record went that is no more: the record which its claims were joined to.</summary>
internal sealed class RedirectRow
{
    public required Guid Id { get; init; }

    /// <summary>A record that exists: redirects are never chained.</summary>
    public required Guid Into { get; init; }
}
