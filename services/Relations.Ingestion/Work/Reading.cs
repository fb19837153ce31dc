using Relations.Contracts;

namespace Relations.Ingestion.Work;

/// <summary>What reading a document's bytes came to: the event that says so.</summary>
internal abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>It was read; the query service stores it.</summary>
    public sealed record Success(DocumentRead Event) : Reading;

    /// <summary>It cannot be read.</summary>
    public sealed record Failure(DocumentRejected Event) : Reading;
}
