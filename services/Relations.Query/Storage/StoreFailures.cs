using System.Net.Sockets;
using Npgsql;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Storage;

/// <summary>Knows the exceptions that mean the database cannot be reached.</summary>
internal sealed class StoreFailures : IFailureClassifier
{
    public Failure? Classify(Exception exception)
    {
        // Entity Framework puts what may pass into an exception of its own.
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (IsOutage(cause))
                return new Failure(ErrorReason.StoreUnavailable, "The store cannot be reached; try again.");
        }
        return null;
    }

    private static bool IsOutage(Exception exception) => exception switch
    {
        PostgresException state => state.InvariantSeverity is "FATAL" or "PANIC" || IsOutage(state.SqlState),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => true,
        _ => false,
    };

    /// <summary>Beside what refuses or ends a session: classes 08 (connection) and 57P (operator intervention), and too many connections.</summary>
    private static bool IsOutage(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state == PostgresErrorCodes.TooManyConnections;
}
