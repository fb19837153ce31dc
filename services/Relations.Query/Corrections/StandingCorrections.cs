using Microsoft.EntityFrameworkCore;
using Relations.Query.Recording;
using Relations.Query.Storage;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>An anchor of a correction that stands.</summary>
/// <param name="Correction">The correction, as it was made.</param>
/// <param name="Row">Where the anchor stands, and whether it was matched last.</param>
internal sealed record StandingAnchor(Correction Correction, CorrectionAnchorRow Row)
{
    /// <summary>The claim it holds on to.</summary>
    public CorrectionAnchor Anchor => Correction.Anchors[Row.Number];
}

/// <summary>The corrections of documents that are being recorded.</summary>
internal static class StandingCorrections
{
    /// <summary>Anchors in some documents, in the order in which their corrections were made. The caller holds the locks of the documents.</summary>
    public static async Task<IReadOnlyList<StandingAnchor>> OfAsync(RelationsContext context, IEnumerable<byte[]> documents, CancellationToken cancellation)
    {
        var ids = documents.ToArray();
        var rows = await context.CorrectionAnchors.AsNoTracking()
            .Where(anchor => ids.Contains(anchor.DocumentId))
            .Join(context.Corrections, anchor => anchor.CorrectionId, correction => correction.Id, (anchor, correction) => new { Anchor = anchor, correction.Message })
            .OrderBy(row => row.Anchor.CorrectionId).ThenBy(row => row.Anchor.Number)
            .ToListAsync(cancellation);
        var corrections = rows.DistinctBy(row => row.Anchor.CorrectionId).ToDictionary(row => row.Anchor.CorrectionId, row => Correction.Parser.ParseFrom(row.Message));
        return [.. rows.Select(row => new StandingAnchor(corrections[row.Anchor.CorrectionId], row.Anchor))];
    }

    /// <summary>The locks of areas, with those of all areas that corrections join to them.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="locks">Locks of areas.</param>
    /// <param name="corrections">Corrections that are about to reach them.</param>
    /// <param name="cancellation">Ends the look-up.</param>
    public static async Task<IReadOnlyList<long>> LocksAsync(RelationsContext context, IEnumerable<long> locks, IEnumerable<Guid> corrections, CancellationToken cancellation)
    {
        var (known, made) = (locks.ToArray(), corrections.ToArray());
        return await context.Database.SqlQuery<long>(
            $"""
            WITH RECURSIVE reach AS (
                (SELECT unnest({known}) AS lock UNION SELECT lock FROM correction_anchors WHERE correction_id = ANY ({made}) AND lock IS NOT NULL)
                UNION
                SELECT there.lock FROM reach
                JOIN correction_anchors AS here ON here.lock = reach.lock
                JOIN correction_anchors AS there ON there.correction_id = here.correction_id AND there.lock IS NOT NULL
            )
            SELECT lock AS "Value" FROM reach
            """).ToListAsync(cancellation);
    }

    /// <summary>Stores which anchors are matched now, and what that makes of the states of their corrections.</summary>
    public static async Task SettleAsync(RelationsContext context, IEnumerable<Reading> readings, CancellationToken cancellation)
    {
        var changed = readings.SelectMany(reading => reading.Anchors).Where(match => match.Lock != match.Anchor.Row.Lock).ToList();
        if (changed.Count == 0)
            return;
        var corrections = changed.Select(match => match.Anchor.Row.CorrectionId).ToArray();
        var numbers = changed.Select(match => match.Anchor.Row.Number).ToArray();
        var locks = changed.Select(match => match.Lock).ToArray();
        // Other transactions may settle other anchors of the same corrections: who is second sees what the first has settled.
        await context.Database.ExecuteSqlAsync($"SELECT FROM corrections WHERE id = ANY ({corrections}) ORDER BY id FOR UPDATE", cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE correction_anchors SET lock = settled.lock, is_matched = settled.lock IS NOT NULL
            FROM unnest({corrections}, {numbers}, {locks}) AS settled (correction_id, number, lock)
            WHERE correction_anchors.correction_id = settled.correction_id AND correction_anchors.number = settled.number
            """, cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE corrections SET state = CASE WHEN NOT EXISTS (
                SELECT FROM correction_anchors WHERE correction_id = corrections.id GROUP BY side HAVING NOT bool_or(is_matched))
                THEN {(short)Storage.CorrectionState.InEffect} ELSE {(short)Storage.CorrectionState.NotMatching} END
            WHERE id = ANY ({corrections})
            """, cancellation);
    }
}
