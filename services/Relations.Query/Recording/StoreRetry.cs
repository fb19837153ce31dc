using Npgsql;

namespace Relations.Query.Recording;

/// <summary>Which failures of a transaction are over when it is run again.</summary>
internal static class StoreRetry
{
    /// <summary>How often a transaction is run before its failure counts.</summary>
    public const int Attempts = 5;

    /// <summary>
    /// The failure that an exception is or that Entity Framework put into one of its own, if it is over when run again: deadlocks and serialisation
    /// failures, and unique violations, where another instance stored the same between this one's look and its write, and the next look will see it.
    /// </summary>
    public static PostgresException? Worthwhile(Exception exception) => (exception as PostgresException ?? exception.InnerException as PostgresException) is
    { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation } failure ? failure : null;
}
