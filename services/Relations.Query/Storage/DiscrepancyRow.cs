namespace Relations.Query.Storage;

/// <summary>Records that contradict each other.</summary>
internal sealed class DiscrepancyRow
{
    public required Guid Id { get; init; }

    /// <summary>What they disagree on; the order of lists.</summary>
    public required string What { get; init; }

    /// <summary>What exact filters look for; see <see cref="Facet"/>.</summary>
    public required string[] Facets { get; init; }

    /// <summary>The discrepancy as <c>relations.v1.Discrepancy</c>.</summary>
    public required byte[] Message { get; init; }

    /// <summary>Hash of <see cref="Domain.Resolution.Discrepancy.Home"/>; see <see cref="Recording.ResolutionKey"/>.</summary>
    public required Guid Home { get; init; }
}
