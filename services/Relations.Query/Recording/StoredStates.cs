using Microsoft.EntityFrameworkCore;
using Npgsql;
using Relations.Domain.Resolution;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>
/// Makes the states of earlier days of publication of records that were stored before there were any: they follow from the claims. Once, at the
/// start that finds them missing; one that broke off goes on where it was.
/// </summary>
internal sealed partial class StoredStates(IDbContextFactory<RelationsContext> contexts, ILogger<StoredStates> logger)
{
    private const int BatchSize = 500;

    /// <summary>Makes what is missing. Called at start by who holds the lock of the schema.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Database.SetCommandTimeout(0);
        if (await context.HistoryStart.AnyAsync(start => start.StatesMade, cancellation))
            return;
        Guid? last = null;
        for (var made = 0; await MakeAsync(context, last, cancellation) is { Count: > 0 } records; Made(made))
            (last, made) = (records[^1], made + records.Count);
        await context.HistoryStart.ExecuteUpdateAsync(start => start.SetProperty(row => row.StatesMade, true), cancellation);
    }

    /// <returns>The records that were next, in order.</returns>
    private static async Task<List<Guid>> MakeAsync(RelationsContext context, Guid? last, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var next = await context.Records
            .Where(record => record.PublishedFrom == DateOnly.MinValue && (last == null || record.Id > last))
            .OrderBy(record => record.Id)
            .Select(record => new { record.Id, record.Resolved })
            .Take(BatchSize)
            .ToListAsync(cancellation);
        var records = next.Select(record => ResolutionJson.ReadRecord(record.Resolved)).ToList();
        var cited = records.SelectMany(record => record.Members).Select(member => HexId.Number(member.ClaimId)).ToArray();
        var said = await ResolutionStore.LoadAsync(context, context.Claims.Where(claim => cited.Contains(claim.Id)), cancellation);
        var claims = said.ToDictionary(each => each.Claim.Id, each => each.Claim, StringComparer.Ordinal);
        var documents = said.DistinctBy(each => each.Claim.DocumentId).ToDictionary(each => each.Claim.DocumentId, each => each.Document, StringComparer.Ordinal);
        var states = records.ConvertAll(record => PublishedState.Of(record, claims, claim => documents[claim.DocumentId].PublishedBy));

        var (ids, days) = (next.Select(record => record.Id).ToArray(), states.Select(state => state[^1].From).ToArray());
        await context.Database.ExecuteSqlAsync(
            $"UPDATE records SET published_from = made.day FROM unnest({ids}, {days}) AS made (id, day) WHERE records.id = made.id", cancellation);
        var earlier = states.SelectMany(state => state.SkipLast(1)).Select(state => StateRow.Of(state, claims, documents));
        await BulkRows.WriteAsync((NpgsqlConnection)context.Database.GetDbConnection(), [.. earlier], cancellation);
        await transaction.CommitAsync(cancellation);
        return [.. ids];
    }

    [LoggerMessage(1, LogLevel.Information, "What was published earlier is made of {Count} stored records.", EventName = "StatesMade")]
    private partial void Made(int count);
}
