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

    /// <summary>Stores which anchors are matched now, and what that makes of the states of their corrections.</summary>
    public static async Task SettleAsync(RelationsContext context, IEnumerable<Reading> readings, CancellationToken cancellation)
    {
        var changed = readings.SelectMany(reading => reading.Anchors).Where(match => match.IsMatched != match.Anchor.Row.IsMatched).ToList();
        if (changed.Count == 0)
            return;
        var corrections = changed.Select(match => match.Anchor.Row.CorrectionId).ToArray();
        var numbers = changed.Select(match => match.Anchor.Row.Number).ToArray();
        var matched = changed.Select(match => match.IsMatched).ToArray();
        // Other transactions may settle other anchors of the same corrections: who is second sees what the first has settled.
        await context.Database.ExecuteSqlAsync($"SELECT FROM corrections WHERE id = ANY ({corrections}) ORDER BY id FOR UPDATE", cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE correction_anchors SET is_matched = settled.is_matched
            FROM unnest({corrections}, {numbers}, {matched}) AS settled (correction_id, number, is_matched)
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
