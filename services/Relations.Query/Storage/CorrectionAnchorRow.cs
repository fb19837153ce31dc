namespace Relations.Query.Storage;

/// <summary>A claim that a correction holds on to, looked for whenever its document is read.</summary>
internal sealed class CorrectionAnchorRow
{
    public required Guid CorrectionId { get; init; }

    /// <summary>Its place among the anchors of the correction's message, from 0.</summary>
    public required short Number { get; init; }

    /// <summary>Of a correction about two things 1 or 2, else 0.</summary>
    public required short Side { get; init; }

    /// <summary>The document, whether it is stored or not.</summary>
    public required byte[] DocumentId { get; init; }

    /// <summary>Whether the document, as it was read last, has the claim.</summary>
    public required bool IsMatched { get; init; }

    /// <summary>The lock of the area in which the claim is resolved (<see cref="Recording.ResolutionKey.Lock"/>); null while it is not matched.</summary>
    public long? Lock { get; init; }
}
