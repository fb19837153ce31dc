using Npgsql;

namespace Relations.Query.Storage;

/// <summary>Asks the database whether it is there.</summary>
internal static class StoreProbe
{
    /// <summary>Completes when it answers.</summary>
    /// <exception cref="NpgsqlException">It does not.</exception>
    public static async Task ProbeAsync(this NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("SELECT 1");
        await command.ExecuteScalarAsync(cancellation);
    }
}
