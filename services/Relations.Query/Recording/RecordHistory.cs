using Microsoft.EntityFrameworkCore;
using Npgsql;
using Relations.Domain;
using Relations.Domain.Resolution;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>
/// Keeps what records were, and what had been published of them by earlier days. A record that is made once of what was published on one day has
/// no history; see <c>docs/adr/0008-as-of.md</c>.
/// </summary>
internal sealed class RecordHistory(RelationsContext context, CancellationToken cancellation)
{
    /// <summary>Keeps the claims of documents that are about to be written anew.</summary>
    public Task KeepClaimsAsync(byte[][] documents) => context.Database.ExecuteSqlAsync(
        $"INSERT INTO claim_history (id, document_id, fact, added_by) SELECT id, document_id, fact, added_by FROM claims WHERE document_id = ANY ({documents}) ON CONFLICT DO NOTHING",
        cancellation);

    /// <summary>Lets go of those that these documents make again: a claim is here or among the claims.</summary>
    public Task ForgetClaimsAsync(byte[][] documents) => context.Database.ExecuteSqlAsync(
        $"DELETE FROM claim_history USING claims WHERE claims.document_id = ANY ({documents}) AND claim_history.id = claims.id", cancellation);

    /// <summary>What becomes of the states of earlier days of publication, as the locks of records' areas keep it.</summary>
    /// <param name="changes">What becomes of the records.</param>
    /// <param name="claims">Their claims by id.</param>
    /// <param name="documents">Documents of the claims by id.</param>
    public async Task<StateChange> StatesAsync(
        IReadOnlyList<RecordChange> changes, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<string, CitedDocument> documents)
    {
        var ids = changes.Where(change => change.Before is not null).Select(change => HexId.Number(change.Id)).ToArray();
        var stored = ids.Length == 0 ? [] : await context.RecordHistory
            .Where(state => ids.Contains(state.Id) && state.KnownUntil == DateTime.MaxValue)
            .Select(state => new StoredState(state.Id, state.PublishedFrom, state.StateKey))
            .ToListAsync(cancellation);
        var states = changes
            .Where(change => change.After is not null)
            .SelectMany(change => PublishedState.Of(change.After!, claims, claim => documents[claim.DocumentId].PublishedBy).SkipLast(1))
            .ToLookup(state => HexId.Number(state.Key));
        var same = stored.Select(state => state.Key).OfType<Guid>().Where(states.Contains).ToHashSet();
        return new StateChange(
            [.. stored.Where(state => state.Key is not { } key || !same.Contains(key))],
            [.. states.Where(state => !same.Contains(state.Key)).Select(state => StateRow.Of(state.First(), claims, documents))]);
    }

    /// <summary>Puts records into the history that are about to be written anew or go, and changes the states of earlier days.</summary>
    public async Task WriteAsync(Guid[] records, StateChange states, DateTime now)
    {
        if (records.Length > 0)
        {
            await RunAsync(
                $"""
                WITH past AS (DELETE FROM records WHERE id = ANY ($1) RETURNING {BulkRows.StateColumns})
                INSERT INTO record_history ({BulkRows.StateColumns}, known_until, published_until) SELECT {BulkRows.StateColumns}, $2, 'infinity' FROM past
                """,
                records, now);
        }
        if (states.Ended.Count > 0)
        {
            await RunAsync(
                """
                UPDATE record_history SET known_until = $3 FROM unnest($1, $2) AS ended (id, published_from)
                WHERE record_history.id = ended.id AND record_history.published_from = ended.published_from AND known_until = 'infinity'
                """,
                states.Ended.Select(state => state.Id).ToArray(), states.Ended.Select(state => state.PublishedFrom).ToArray(), now);
        }
        foreach (var state in states.Made)
            state.Row.KnownFrom = now;
        await BulkRows.WriteAsync((NpgsqlConnection)context.Database.GetDbConnection(), states.Made, cancellation);
    }

    /// <summary>Records that stay as they are may have become the side of a discrepancy, or be one no longer.</summary>
    /// <param name="homes">Homes of the records.</param>
    /// <param name="discrepant">Ids of those that are sides of one.</param>
    /// <param name="now">Time of the transaction.</param>
    public Task MarkAsync(Guid[] homes, Guid[] discrepant, DateTime now) => RunAsync(
        $"""
        WITH marked AS (
            UPDATE records SET known_from = $3, facets = CASE WHEN id = ANY ($2) THEN array_append(facets, $4) ELSE array_remove(facets, $4) END
            WHERE home = ANY ($1) AND (id = ANY ($2)) <> ($4 = ANY (facets))
            RETURNING id
        )
        INSERT INTO record_history ({BulkRows.StateColumns}, known_until, published_until)
        SELECT {BulkRows.StateColumns}, $3, 'infinity' FROM records WHERE id IN (SELECT id FROM marked)
        """,
        homes, discrepant, now, Facet.Discrepant);

    private async Task RunAsync(string statement, params object[] values)
    {
        await using var command = new NpgsqlCommand(statement, (NpgsqlConnection)context.Database.GetDbConnection());
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
