using Google.Protobuf;
using Grpc.Core;
using Npgsql;
using NpgsqlTypes;
using Relations.Query.Storage;

namespace Relations.Benchmarks.Serving;

/// <summary>What the least code makes of a call: nothing but an answer, or a prepared statement whose rows go out as they come.</summary>
internal sealed class BareService(NpgsqlDataSource source) : Bare.BareBase
{
    private const string One =
        """SELECT message FROM records WHERE id = coalesce((SELECT "into" FROM redirects WHERE id = $1), $1) AND kind = 0""";

    private const string Many =
        """
        SELECT message, date_from, date_to, id FROM record_parties
        CROSS JOIN LATERAL (SELECT message, resolved, facets FROM records WHERE records.id = record_parties.id AND facets @> $1 OFFSET 0) AS records
        WHERE date_to >= $2 AND date_from <= $3 AND kind = 0 AND key = $4 ORDER BY date_from, date_to, id LIMIT
        """;

    public override Task<Bytes> Echo(Bytes request, ServerCallContext context) => Task.FromResult(request);

    public override async Task<Rows> Get(BareGet request, ServerCallContext context)
    {
        await using var command = source.CreateCommand(One);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Guid.ParseExact(request.Id, "N") });
        return await ReadAsync(command, 1);
    }

    public override async Task<Rows> List(BareList request, ServerCallContext context)
    {
        await using var command = source.CreateCommand($"{Many} {request.Size + 1}");
        command.Parameters.Add(new() { Value = new[] { Facet.Party(request.Party) }, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = DateOnly.Parse(request.From), NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new() { Value = DateOnly.Parse(request.To), NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = request.Party });
        return await ReadAsync(command, request.Size);
    }

    private static async Task<Rows> ReadAsync(NpgsqlCommand command, int size)
    {
        var rows = new Rows();
        await using var reader = await command.ExecuteReaderAsync();
        while (rows.Messages.Count < size && await reader.ReadAsync())
            rows.Messages.Add(UnsafeByteOperations.UnsafeWrap(reader.GetFieldValue<byte[]>(0)));
        return rows;
    }
}
