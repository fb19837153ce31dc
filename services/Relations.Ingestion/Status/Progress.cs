using Relations.Domain;

namespace Relations.Ingestion.Status;

/// <summary>How far a document has come.</summary>
internal enum Stage
{
    /// <summary>Not handed in here.</summary>
    Unknown,
    /// <summary>On disk, waiting to be read.</summary>
    Received,
    /// <summary>Read and published, not yet stored.</summary>
    Read,
    /// <summary>Stored.</summary>
    Stored,
    /// <summary>Not taken in.</summary>
    Rejected,
}

/// <summary>What became of a document up to now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FileName">Name it was handed in under; empty when only another worker knows it.</param>
/// <param name="Stage">How far it has come.</param>
internal sealed record Progress(string Id, string FileName, Stage Stage)
{
    /// <summary>Why it was rejected.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>What is wrong with it, for people.</summary>
    public string Detail { get; init; } = "";

    /// <summary>True when the same bytes had been handed in before and nothing was stored again.</summary>
    public bool IsDuplicate { get; init; }

    /// <summary>True when nothing more will happen to it.</summary>
    public bool IsFinal => Stage is Stage.Stored or Stage.Rejected;
}
