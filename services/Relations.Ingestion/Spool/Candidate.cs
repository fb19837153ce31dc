namespace Relations.Ingestion.Spool;

/// <summary>What a look into the drop folder found.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Kind">A regular file that is whole, or something that is never taken.</param>
internal sealed record Candidate(string Path, long Length, FileKind Kind);
