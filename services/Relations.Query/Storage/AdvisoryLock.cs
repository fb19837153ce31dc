namespace Relations.Query.Storage;

/// <summary>
/// Numbers of the database's advisory locks. Areas of resolution and documents have hashes as theirs; these are
/// numbers that no hash has (<see cref="Recording.ResolutionKey"/>).
/// </summary>
internal static class AdvisoryLock
{
    /// <summary>Held by who changes the schema.</summary>
    public const long Schema = 1;

    /// <summary>Held from when a transaction takes its time to its end, so that times and numbers of changes are in the order of commits.</summary>
    public const long Changes = 2;
}
