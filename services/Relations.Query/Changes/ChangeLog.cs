using Npgsql;
using NpgsqlTypes;
using Relations.Query.Paging;

namespace Relations.Query.Changes;

/// <summary>
/// Reads the history from the table. Pages are bounded in rows and bytes, and looking for rare ones goes on from window to window: no
/// statement runs long and no reader holds much. However many read, they take no more than a few connections.
/// </summary>
internal sealed class ChangeLog(NpgsqlDataSource source) : IDisposable
{
    private const int Connections = 4;
    private const int PageRows = 64;
    private const int PageWeight = 512 * 1024;
    private const int WindowRows = 5000;

    private readonly SemaphoreSlim turns = new(Connections);

    /// <summary>The end of the history as it is now.</summary>
    public async Task<ChangePosition> EndAsync(CancellationToken cancellation) =>
        await PositionAsync("ORDER BY sequence DESC LIMIT 1", cancellation) ?? ChangePosition.Beginning;

    /// <summary>True when a position is of this store.</summary>
    public async Task<bool> HasAsync(ChangePosition position, CancellationToken cancellation) =>
        position == ChangePosition.Beginning
        || await PositionAsync("WHERE sequence = $1 AND at = $2", cancellation, Number(position.Sequence), new() { Value = position.At, NpgsqlDbType = NpgsqlDbType.TimestampTz }) is not null;

    /// <summary>The next page behind a position.</summary>
    public async Task<ChangePage> ReadAsync(ChangePosition start, ChangeFilter filter, CancellationToken cancellation)
    {
        var window = await PositionAsync(
            "WHERE sequence = (SELECT max(sequence) FROM (SELECT sequence FROM changes WHERE sequence > $1 ORDER BY sequence LIMIT $2) AS next)",
            cancellation, Number(start.Sequence), Number(WindowRows));
        if (window is not { } end)
            return new ChangePage(start, [], start);
        await using var command = Statement(start, end, filter);
        var changes = await ReadAsync(command, ChangeEntry.Read, taken => taken.Count == PageRows || taken.Sum(change => change.Weight) >= PageWeight, cancellation);
        return new ChangePage(start, changes.Items, changes.IsCut ? changes.Items[^1].Position : end);
    }

    /// <inheritdoc />
    public void Dispose() => turns.Dispose();

    /// <summary>The statement of a page.</summary>
    internal NpgsqlCommand Statement(ChangePosition start, ChangePosition end, ChangeFilter filter)
    {
        var rows = new RowFilter();
        rows.Where($"sequence > {rows.Parameter(start.Sequence, NpgsqlDbType.Bigint)}");
        rows.Where($"sequence <= {rows.Parameter(end.Sequence, NpgsqlDbType.Bigint)}");
        filter.Restrict(rows);
        var command = source.CreateCommand(
            $"SELECT {ChangeEntry.Columns} FROM changes {rows.Clause} ORDER BY sequence LIMIT {rows.Parameter(PageRows, NpgsqlDbType.Integer)}");
        command.Parameters.AddRange(rows.Parameters.ToArray());
        return command;
    }

    private async Task<ChangePosition?> PositionAsync(string condition, CancellationToken cancellation, params NpgsqlParameter[] parameters)
    {
        await using var command = source.CreateCommand("SELECT sequence, at FROM changes " + condition);
        command.Parameters.AddRange(parameters);
        var found = await ReadAsync(command, row => new ChangePosition(row.GetInt64(0), row.GetDateTime(1)), _ => true, cancellation);
        return found.Items.Count == 0 ? null : found.Items[0];
    }

    /// <summary>Reads rows until there are enough.</summary>
    private async Task<(List<T> Items, bool IsCut)> ReadAsync<T>(
        NpgsqlCommand command, Func<NpgsqlDataReader, T> read, Func<List<T>, bool> isEnough, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
        try
        {
            var items = new List<T>();
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                items.Add(read(reader));
                if (isEnough(items))
                    return (items, true);
            }
            return (items, false);
        }
        finally
        {
            turns.Release();
        }
    }

    private static NpgsqlParameter Number(long value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Bigint };
}
