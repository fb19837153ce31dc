namespace Relations.Query.Storage;

/// <summary>
/// Numbers of the database's advisory locks. Areas of resolution and documents have hashes as theirs; these are
/// numbers that no hash has (<see cref="Recording.ResolutionKey"/>).
/// </summary>
internal static class AdvisoryLock
{
    /// <summary>Held by who changes the schema.</summary>
    public const long Schema = 1;

    /// <summary>Held from the first change row of a transaction to its end, so that their numbers are in the order of commits.</summary>
    public const long Changes = 2;
}
