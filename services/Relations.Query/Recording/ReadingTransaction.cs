using Microsoft.EntityFrameworkCore;
using Relations.Domain.Resolution;
using Relations.Query.Corrections;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>What a transaction does with readings: lays corrections over them, resolves what differs, writes. The caller begins and commits.</summary>
/// <param name="context">With its transaction begun.</param>
/// <param name="now">When the readings came, UTC.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class ReadingTransaction(RelationsContext context, DateTime now, CancellationToken cancellation)
{
    /// <summary>Takes the locks of some documents, to the end of the transaction. They come before anything that is read.</summary>
    public Task LockAsync(IEnumerable<string> documents) => LockAsync(documents.Select(ResolutionKey.Lock));

    /// <summary>Versions and times of those documents that are stored, by id.</summary>
    public async Task<Dictionary<string, StoredVersion>> PresentAsync(IEnumerable<byte[]> documents)
    {
        var ids = documents.ToArray();
        var rows = await context.Documents
            .Where(document => ids.Contains(document.Id))
            .Select(document => new { document.Id, document.ExtractorVersion, document.StoredAt })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => HexId.Text(row.Id), row => new StoredVersion(row.ExtractorVersion, row.StoredAt));
    }

    /// <summary>Stores readings of documents, whose locks are held.</summary>
    /// <param name="fresh">One of each document.</param>
    /// <param name="present">Which of the documents are stored.</param>
    /// <returns>What becomes of the records.</returns>
    public async Task<ResolutionChange> RecordAsync(IReadOnlyList<Reading> fresh, IReadOnlyDictionary<string, StoredVersion> present)
    {
        var corrections = (await StandingCorrections.OfAsync(context, fresh.Select(reading => reading.Id), cancellation))
            .ToLookup(anchor => HexId.Text(anchor.Row.DocumentId), StringComparer.Ordinal);
        List<Reading> readings = [.. fresh.Select(reading => CorrectedReading.Of(reading, [.. corrections[reading.Event.Document.Id]]))];
        var replaced = readings.Where(reading => present.ContainsKey(reading.Event.Document.Id)).Select(reading => reading.Id).ToArray();
        var (removed, added) = Differing(
            [.. (await ResolutionStore.OfDocumentsAsync(context, replaced, cancellation)).Select(KeyedClaim.Of)], [.. readings.SelectMany(reading => reading.Claims)]);
        await LockAreasAsync(removed.Concat(added).Select(keyed => keyed.Keys.Area), readings.SelectMany(reading => reading.Anchors).Select(match => match.Anchor.Row.CorrectionId));
        List<DocumentRow> documents =
        [
            .. readings.Select(reading => DocumentProjection.Document(reading, present.TryGetValue(reading.Event.Document.Id, out var known) ? known.StoredAt : now)),
        ];
        var store = new ResolutionStore(context, readings, documents, [.. removed.Select(keyed => keyed.Claim)]);
        var change = await ResolutionUpdate.RunAsync(removed.Select(keyed => keyed.Claim), added.Select(keyed => keyed.Claim), store, cancellation);
        await StandingCorrections.SettleAsync(context, readings, cancellation);
        await new RecordingWriter(context, cancellation).WriteAsync(documents, [.. readings.SelectMany(DocumentProjection.Claims)], replaced, change, store);
        return change;
    }

    /// <summary>The claims of areas in which any differ: where a document says what it said before, nothing is resolved.</summary>
    private static (List<KeyedClaim> Removed, List<KeyedClaim> Added) Differing(List<KeyedClaim> before, List<KeyedClaim> after)
    {
        var areas = Said(before);
        areas.SymmetricExceptWith(Said(after));
        var differing = areas.Select(said => said.Area).ToHashSet(StringComparer.Ordinal);
        return (before.FindAll(keyed => differing.Contains(keyed.Keys.Area)), after.FindAll(keyed => differing.Contains(keyed.Keys.Area)));
    }

    private static HashSet<(string Area, string Claim, string Statement, string Published)> Said(List<KeyedClaim> claims) =>
        [.. claims.Select(keyed => (keyed.Keys.Area, keyed.Claim.Id, keyed.Keys.Statement, keyed.Keys.Published))];

    /// <summary>Takes the locks of areas and of all that corrections join to them. What joins them may change until they are held.</summary>
    private async Task LockAreasAsync(IEnumerable<string> areas, IEnumerable<Guid> corrections)
    {
        var made = corrections.Distinct().ToList();
        var held = new HashSet<long>();
        var wanted = await StandingCorrections.LocksAsync(context, areas.Select(ResolutionKey.Lock).Distinct(), made, cancellation);
        while (!held.IsSupersetOf(wanted))
        {
            await LockAsync(wanted.Except(held));
            held.UnionWith(wanted);
            wanted = await StandingCorrections.LocksAsync(context, held, made, cancellation);
        }
    }

    private async Task LockAsync(IEnumerable<long> numbers)
    {
        var locks = numbers.Distinct().Order().ToArray();
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(number) FROM unnest({locks}) AS number", cancellation);
    }
}

/// <summary>What is known of a document that is stored.</summary>
/// <param name="Version">Version of the extractor that read it.</param>
/// <param name="StoredAt">When it was first stored.</param>
internal sealed record StoredVersion(string Version, DateTime StoredAt);
