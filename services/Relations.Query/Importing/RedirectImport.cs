using Npgsql;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Importing;

/// <summary>Stores where former records went.</summary>
internal sealed class RedirectImport(NpgsqlDataSource source)
{
    /// <summary>Stores one, unless it would point nowhere or hide a record.</summary>
    /// <exception cref="Grpc.Core.RpcException">An id is none (INVALID_FIELD).</exception>
    public async Task StoreAsync(RecordRedirect redirect, CancellationToken cancellation)
    {
        var check = new RequestCheck();
        check.Require(HexId.TryNumber(redirect.Id, out var id), "redirect.id", "The id of a record: 32 hexadecimal digits.");
        check.Require(HexId.TryNumber(redirect.Into, out var into), "redirect.into", "The id of a record: 32 hexadecimal digits.");
        check.ThrowIfAny();
        await using var command = source.CreateCommand(
            """
            INSERT INTO redirects (id, "into") SELECT $1, $2
            WHERE EXISTS (SELECT FROM records WHERE id = $2) AND NOT EXISTS (SELECT FROM records WHERE id = $1)
            ON CONFLICT (id) DO NOTHING
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = into });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
