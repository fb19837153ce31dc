using Microsoft.EntityFrameworkCore;
using Npgsql;
using Relations.Domain.Resolution;
using Relations.Query.Changes;
using Relations.Query.Records;
using Relations.Query.Storage;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Query.Recording;

/// <summary>Writes what a transaction of readings changes. Rows that changed go to the history and are copied anew: to the database an update is no less.</summary>
internal sealed class RecordingWriter(RelationsContext context, CancellationToken cancellation)
{
    private readonly NpgsqlConnection connection = (NpgsqlConnection)context.Database.GetDbConnection();
    private readonly RecordHistory history = new(context, cancellation);

    /// <summary>Writes it.</summary>
    /// <param name="documents">Rows of documents that are new or read anew.</param>
    /// <param name="claims">Rows of their claims.</param>
    /// <param name="replaced">Ids of those documents that are read anew.</param>
    /// <param name="change">What becomes of the records.</param>
    /// <param name="known">Knows all claims that the change speaks of.</param>
    public async Task WriteAsync(
        IReadOnlyCollection<DocumentRow> documents, IReadOnlyCollection<ClaimRow> claims, byte[][] replaced, ResolutionChange change, ResolutionStore known)
    {
        if (replaced.Length > 0)
        {
            await history.KeepClaimsAsync(replaced);
            await context.Documents.Where(document => replaced.Contains(document.Id)).ExecuteDeleteAsync(cancellation);
        }
        await BulkRows.WriteAsync(connection, documents, cancellation);
        await BulkRows.WriteAsync(connection, claims, cancellation);
        await SearchRows.FollowAsync(connection, [.. documents.Select(document => document.Id)], replaced, cancellation);
        if (replaced.Length > 0)
            await history.ForgetClaimsAsync(replaced);
        if (change.Homes.Count == 0)
            return;

        var discrepant = change.Discrepancies.SelectMany(discrepancy => discrepancy.Sides).SelectMany(side => side.RecordIds).ToHashSet(StringComparer.Ordinal);
        var records = change.Records
            .Where(record => record.After is not null)
            .Select(record => RecordProjection.Of(record.After!, known.Seen, known.Documents, discrepant.Contains(record.Id)))
            .ToList();
        var states = await history.StatesAsync(change.Records, known.Seen, known.Documents);
        await NameWords.AddAsync(connection, records.SelectMany(record => RecordNames.Of(record.Kind, record.Message)), cancellation);
        await RecordParties.RemoveAsync(connection, change.Records.Select(record => record.Before).OfType<Record>(), cancellation);
        await BulkRows.WriteAsync(connection, [.. change.Records.Select(record => record.After).OfType<Record>().SelectMany(RecordParties.Of)], cancellation);
        await RedirectAsync(change.Records);
        var homes = change.Homes.Select(ResolutionKey.Of).ToArray();
        await context.Discrepancies.Where(discrepancy => homes.Contains(discrepancy.Home)).ExecuteDeleteAsync(cancellation);
        await BulkRows.WriteAsync(connection, [.. change.Discrepancies.Select(discrepancy => DiscrepancyProjection.Of(discrepancy, known.Seen))], cancellation);

        // What is written from here on is written by one transaction at a time: as little as can be.
        var now = await TimeAsync();
        await history.WriteAsync([.. change.Records.Where(record => record.Before is not null).Select(record => HexId.Number(record.Id))], states, now);
        records.ForEach(record => record.KnownFrom = now);
        await BulkRows.WriteAsync(connection, records, cancellation);
        await SearchRows.FollowAsync(
            connection, [.. records.Select(record => record.Id)], [.. change.Records.Where(record => record.After is null).Select(record => HexId.Number(record.Id))], cancellation);
        await history.MarkAsync(homes, [.. discrepant.Select(HexId.Number)], now);
        await ChangeAsync(change.Records, records.ToDictionary(record => record.Id, record => record.Message), now);
    }

    /// <summary>
    /// The time of the transaction by the database's clock, after that of any that ended before: from here to its end no other has one. Nothing
    /// that another could hold is waited for any more. Listeners are told when it ends; until then all that they could read is what was before.
    /// </summary>
    private async Task<DateTime> TimeAsync()
    {
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock.Changes}), pg_notify({ChangeListener.Channel}, '')", cancellation);
        return await context.Database.SqlQuery<DateTime>(
            $"""SELECT greatest(clock_timestamp(), (SELECT at + interval '1 microsecond' FROM changes ORDER BY sequence DESC LIMIT 1)) AS "Value" """).SingleAsync(cancellation);
    }

    /// <summary>Ids that are no more point at what took their place; so do those that pointed at them.</summary>
    private async Task RedirectAsync(IReadOnlyList<RecordChange> changes)
    {
        var back = changes.Where(record => record is { Before: null, After: not null }).Select(record => HexId.Number(record.Id)).ToArray();
        if (back.Length > 0)
            await context.Redirects.Where(redirect => back.Contains(redirect.Id)).ExecuteDeleteAsync(cancellation);
        var lost = changes.Where(record => record is { After: null, MovedTo: null }).Select(record => HexId.Number(record.Id)).ToArray();
        if (lost.Length > 0)
            await context.Redirects.Where(redirect => lost.Contains(redirect.Into)).ExecuteDeleteAsync(cancellation);
        var moved = changes.Where(record => record.MovedTo is not null).ToList();
        if (moved.Count == 0)
            return;
        var from = moved.Select(record => HexId.Number(record.Id)).ToArray();
        var into = moved.Select(record => HexId.Number(record.MovedTo!)).ToArray();
        await context.Database.ExecuteSqlAsync(
            $"""UPDATE redirects SET "into" = moved."into" FROM unnest({from}, {into}) AS moved (id, "into") WHERE redirects."into" = moved.id""", cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO redirects (id, "into") SELECT * FROM unnest({from}, {into}) ON CONFLICT (id) DO UPDATE SET "into" = excluded."into" """, cancellation);
    }

    private async Task ChangeAsync(IReadOnlyList<RecordChange> changes, Dictionary<Guid, byte[]> messages, DateTime now)
    {
        var rows = changes.Select(change =>
        {
            var id = HexId.Number(change.Id);
            return new ChangeRow
            {
                At = now,
                RecordId = id,
                Kind = (change.After ?? change.Before!).Kind,
                Action = Action(change),
                Facets = [.. Parties(change.Before).Concat(Parties(change.After)).Distinct().Order(StringComparer.Ordinal)],
                Into = change.MovedTo is { } into ? HexId.Number(into) : null,
                Message = messages.GetValueOrDefault(id),
            };
        });
        await BulkRows.WriteAsync(connection, [.. rows], cancellation);
    }

    private static IEnumerable<string> Parties(Record? record) => record is null ? [] : RecordTraits.Of(record.Fact).Facets.Where(Facet.IsParty);

    private static ChangeAction Action(RecordChange change) => change switch
    {
        { Before: null } => ChangeAction.Created,
        { After: not null } => ChangeAction.Updated,
        { MovedTo: not null } => ChangeAction.Merged,
        _ => ChangeAction.Removed,
    };
}
