namespace Relations.Query.Storage;

/// <summary>A correction. All but its state stays as it was made.</summary>
internal sealed class CorrectionRow
{
    /// <summary>A UUID of version 7: ids are in the order in which corrections were made.</summary>
    public required Guid Id { get; init; }

    public required CorrectionState State { get; init; }

    /// <summary>What exact filters look for: kind, author, records and documents; see <see cref="Facet"/>.</summary>
    public required string[] Facets { get; init; }

    /// <summary>The correction as <c>relations.v1.Correction</c>, without its state.</summary>
    public required byte[] Message { get; init; }

    /// <summary>What its caller called the request, or null.</summary>
    public string? RequestId { get; init; }
}

/// <summary>Whether a correction has an effect. The numbers are stored, and those of the proto.</summary>
internal enum CorrectionState : short
{
    /// <summary>It has.</summary>
    InEffect = 1,

    /// <summary>What it holds on to is not there.</summary>
    NotMatching = 2,

    /// <summary>It was reverted; it has no anchors any more.</summary>
    Reverted = 3,
}
