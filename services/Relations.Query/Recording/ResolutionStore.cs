using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relations.Domain;
using Relations.Domain.Corrections;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Query.Storage;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Query.Recording;

/// <summary>
/// What resolution reads during a transaction: the claims stored, without those that are about to go and with those that are about
/// to come, and the records stored. Remembers every claim it gave out.
/// </summary>
/// <param name="context">The transaction.</param>
/// <param name="readings">The readings that come.</param>
/// <param name="arriving">Their documents.</param>
/// <param name="removed">The claims that go.</param>
internal sealed class ResolutionStore(
    RelationsContext context, IReadOnlyCollection<Reading> readings, IReadOnlyCollection<DocumentRow> arriving, IReadOnlyCollection<Claim> removed) : IResolutionStore
{
    private readonly List<KeyedClaim> added = [.. readings.SelectMany(reading => reading.Claims)];
    private readonly ILookup<string, KeyedClaim> addedByStatement = readings.SelectMany(reading => reading.Claims).ToLookup(keyed => keyed.Keys.Statement, StringComparer.Ordinal);
    private readonly Guid[] going = [.. removed.Select(claim => HexId.Number(claim.Id))];
    private readonly Dictionary<string, Claim> seen = new(StringComparer.Ordinal);

    private readonly Dictionary<string, CitedDocument> documents = arriving.ToDictionary(document => HexId.Text(document.Id), CitedDocument.Of, StringComparer.Ordinal);

    /// <summary>Claims given out so far, by id.</summary>
    public IReadOnlyDictionary<string, Claim> Seen => seen;

    /// <summary>The documents that make these claims, by id.</summary>
    public IReadOnlyDictionary<string, CitedDocument> Documents => documents;

    public async Task<IReadOnlyList<Claim>> CitedAsync(IReadOnlyCollection<string> statements, CancellationToken cancellation)
    {
        if (statements.Count == 0)
            return [];
        var wanted = statements.Select(HexId.Number).ToArray();
        var stored = await LoadAsync(
            context.Claims.FromSql(
                $"""
                SELECT cited.* FROM unnest({wanted}) AS wanted (statement) CROSS JOIN LATERAL (
                    (SELECT * FROM claims WHERE claims.statement = wanted.statement AND id <> ALL ({going}) AND retracted_by IS NULL
                        ORDER BY published, document_id, id LIMIT {Citations.First})
                    UNION ALL
                    (SELECT * FROM claims WHERE claims.statement = wanted.statement AND id <> ALL ({going}) AND retracted_by IS NULL AND published < {Citations.Unknown}
                        ORDER BY published DESC, document_id DESC, id DESC LIMIT 1)
                ) AS cited
                """),
            cancellation);
        return Remember(stored.Concat(statements.SelectMany(statement => addedByStatement[statement]).Select(keyed => keyed.Claim)));
    }

    public async Task<int> DocumentsAsync(IReadOnlyCollection<string> statements, CancellationToken cancellation)
    {
        var wanted = statements.Select(HexId.Number).ToArray();
        var coming = statements.SelectMany(statement => addedByStatement[statement]).Select(keyed => HexId.Bytes(keyed.Claim.DocumentId)).ToArray();
        return await context.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM (
                SELECT document_id FROM claims WHERE statement = ANY ({wanted}) AND id <> ALL ({going}) AND retracted_by IS NULL
                UNION
                SELECT unnest({coming})
            ) AS documents
            """).SingleAsync(cancellation);
    }

    public async Task<IReadOnlyList<Claim>> AskingAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        if (keys.Count == 0)
            return [];
        var asked = Keys(keys);
        // From home to home by the index: thousands of claims may ask the same from a handful of homes.
        var stored = await LoadAsync(
            context.Claims.FromSql(
                $"""
                WITH RECURSIVE homes AS (
                    SELECT asked.ask, first.home FROM unnest({asked}) AS asked (ask) CROSS JOIN LATERAL (
                        SELECT home FROM claims WHERE claims.ask = asked.ask ORDER BY home LIMIT 1) AS first
                    UNION ALL
                    SELECT homes.ask, next.home FROM homes CROSS JOIN LATERAL (
                        SELECT home FROM claims WHERE claims.ask = homes.ask AND claims.home > homes.home ORDER BY home LIMIT 1) AS next
                )
                SELECT claim.* FROM homes CROSS JOIN LATERAL (
                    (SELECT * FROM claims WHERE claims.ask = homes.ask AND claims.home = homes.home AND id <> ALL ({going}) AND retracted_by IS NULL LIMIT 1)
                    UNION ALL
                    (SELECT * FROM claims WHERE claims.home = homes.home AND marks IS NOT NULL AND id <> ALL ({going}))) AS claim
                """),
            cancellation);
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var coming = added.Where(keyed => keyed.Keys.Ask is { } ask && wanted.Contains(ask)).DistinctBy(keyed => (keyed.Keys.Home, keyed.Claim.Marks.Count > 0 ? keyed.Claim.Id : "")).Select(keyed => keyed.Claim);
        return Remember(stored.Concat(coming));
    }

    public async Task<IReadOnlyList<Record>> RecordsAsync(IReadOnlyCollection<string> homes, CancellationToken cancellation)
    {
        var keys = Keys(homes);
        return keys.Length == 0 ? [] : await LoadAsync(context.Records.Where(record => keys.Contains(record.Home)), cancellation);
    }

    public async Task<IReadOnlyList<Record>> OfferingAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var offered = Keys(keys);
        return offered.Length == 0 ? [] : await LoadAsync(context.Records.Where(record => record.Offers.Any(offer => offered.Contains(offer))), cancellation);
    }

    public async Task<IReadOnlyList<Claim>> MarkedAsync(IReadOnlyCollection<string> homes, IReadOnlyCollection<string> corrections, CancellationToken cancellation)
    {
        var (keys, made) = (Keys(homes), corrections.Select(HexId.Number).ToArray());
        var stored = await LoadAsync(
            context.Claims.FromSql(
                $"""
                SELECT * FROM claims WHERE home = ANY ({keys}) AND marks IS NOT NULL AND id <> ALL ({going})
                UNION ALL
                SELECT claims.* FROM correction_anchors JOIN claims ON claims.document_id = correction_anchors.document_id
                WHERE correction_anchors.correction_id = ANY ({made}) AND marks IS NOT NULL AND id <> ALL ({going})
                """),
            cancellation);
        var (wantedHomes, wanted) = (homes.ToHashSet(StringComparer.Ordinal), corrections.ToHashSet(StringComparer.Ordinal));
        var coming = added.Where(keyed => keyed.Claim.Marks.Count > 0 && (wantedHomes.Contains(keyed.Keys.Home) || keyed.Claim.Marks.Any(mark => wanted.Contains(mark.Correction))));
        return Remember(stored.Concat(coming.Select(keyed => keyed.Claim)));
    }

    /// <summary>The claims stored of some documents, without those that were retracted.</summary>
    public static async Task<IReadOnlyList<Claim>> OfDocumentsAsync(RelationsContext context, byte[][] documents, CancellationToken cancellation)
    {
        if (documents.Length == 0)
            return [];
        var said = await LoadAsync(context, context.Claims.Where(claim => documents.Contains(claim.DocumentId) && claim.RetractedBy == null), cancellation);
        return [.. said.Select(each => each.Claim)];
    }

    /// <summary>Claims with their documents, which are looked up by id: joined to claims of which nobody knows how many there are, all documents would be read.</summary>
    public static async Task<List<(Claim Claim, CitedDocument Document)>> LoadAsync(RelationsContext context, IQueryable<ClaimRow> rows, CancellationToken cancellation)
    {
        var said = await rows.Select(claim => new { claim.Id, claim.DocumentId, claim.Fact, claim.Marks }).ToListAsync(cancellation);
        var makers = said.Select(claim => claim.DocumentId).DistinctBy(HexId.Text).ToArray();
        var documents = makers.Length == 0 ? [] : await context.Documents
            .Where(document => makers.Contains(document.Id))
            .Select(document => new { document.Id, document.Published, document.PublishedTo, document.StoredAt, document.Outlet })
            .ToDictionaryAsync(document => HexId.Text(document.Id), StringComparer.Ordinal, cancellation);
        return said.ConvertAll(row =>
        {
            var document = documents[HexId.Text(row.DocumentId)];
            var claim = new Claim
            {
                Id = HexId.Text(row.Id),
                DocumentId = HexId.Text(row.DocumentId),
                Published = document.Published is null ? null : EdtfDate.Parse(document.Published),
                Fact = JsonSerializer.Deserialize<Fact>(row.Fact, ResolutionJson.Options)!,
                Marks = row.Marks is null ? [] : JsonSerializer.Deserialize<Mark[]>(row.Marks, ResolutionJson.Options)!,
            };
            return (claim, CitedDocument.Of(document.Outlet, document.Published, document.PublishedTo, document.StoredAt));
        });
    }

    private async Task<List<Claim>> LoadAsync(IQueryable<ClaimRow> rows, CancellationToken cancellation)
    {
        var said = await LoadAsync(context, rows, cancellation);
        foreach (var (claim, document) in said)
            documents.TryAdd(claim.DocumentId, document);
        return [.. said.Select(each => each.Claim)];
    }

    private static async Task<List<Record>> LoadAsync(IQueryable<RecordRow> rows, CancellationToken cancellation)
    {
        var records = new List<Record>();
        await foreach (var json in rows.Select(record => record.Resolved).AsAsyncEnumerable().WithCancellation(cancellation))
            records.Add(ResolutionJson.ReadRecord(json));
        return records;
    }

    private List<Claim> Remember(IEnumerable<Claim> claims)
    {
        var present = claims.DistinctBy(claim => claim.Id).ToList();
        foreach (var claim in present)
            seen[claim.Id] = claim;
        return present;
    }

    private static Guid[] Keys(IReadOnlyCollection<string> keys) => [.. keys.Select(ResolutionKey.Of)];
}
