using Npgsql;

namespace Relations.Query.Recording;

/// <summary>Which failures of a transaction are over when it is run again.</summary>
internal static class StoreRetry
{
    /// <summary>How often a transaction is run before its failure counts.</summary>
    public const int Attempts = 5;

    /// <summary>
    /// True for deadlocks and serialisation failures, and for unique violations: another instance stored the same between this one's
    /// look and its write, and the next look will see it.
    /// </summary>
    public static bool IsWorthwhile(PostgresException exception) => exception.SqlState
        is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation;
}
