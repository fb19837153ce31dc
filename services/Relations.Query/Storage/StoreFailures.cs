using System.Net.Sockets;
using Npgsql;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Storage;

/// <summary>Knows the exceptions that mean the database cannot be reached.</summary>
internal sealed class StoreFailures : IFailureClassifier
{
    public Failure? Classify(Exception exception) => exception switch
    {
        PostgresException state when state.InvariantSeverity is "FATAL" or "PANIC" || IsOutage(state.SqlState) => Unavailable(),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => Unavailable(),
        _ => null,
    };

    /// <summary>Beside what refuses or ends a session: classes 08 (connection) and 57P (operator intervention), and too many connections.</summary>
    private static bool IsOutage(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state == PostgresErrorCodes.TooManyConnections;

    private static Failure Unavailable() => new(ErrorReason.StoreUnavailable, "The store cannot be reached; try again.");
}
