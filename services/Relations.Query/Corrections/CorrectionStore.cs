using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Relations.Query.Recording;
using Relations.Query.Storage;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>Writes corrections within a transaction. Making one, or reverting it, is reading its documents again from what is stored of them.</summary>
/// <param name="context">With its transaction begun.</param>
/// <param name="now">Time of the changes, UTC.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class CorrectionStore(RelationsContext context, DateTime now, CancellationToken cancellation)
{
    /// <summary>Stores a correction, with its effect on what is stored.</summary>
    /// <returns>Whether it has any: the anchors of all that it is about were found.</returns>
    public async Task<bool> AddAsync(Correction correction, string? requestId)
    {
        var recording = await LockAsync(correction);
        var row = Row(correction, requestId);
        context.Corrections.Add(row);
        if (row.State != Storage.CorrectionState.Reverted)
            context.CorrectionAnchors.AddRange(correction.Anchors.Select((anchor, i) => Anchor(row.Id, anchor, i)));
        await context.SaveChangesAsync(cancellation);
        if (row.State == Storage.CorrectionState.Reverted)
            return false;
        await ReadAgainAsync(recording, correction);
        return await context.Corrections.Where(stored => stored.Id == row.Id).Select(stored => stored.State).SingleAsync(cancellation) == Storage.CorrectionState.InEffect;
    }

    /// <summary>Ends a correction, unless another transaction has ended it meanwhile.</summary>
    public async Task RevertAsync(Correction correction, Reversal reversal)
    {
        var recording = await LockAsync(correction);
        var id = HexId.Number(correction.Id);
        correction.Reversal = reversal;
        var message = correction.ToByteArray();
        var ended = await context.Corrections.Where(row => row.Id == id && row.State != Storage.CorrectionState.Reverted).ExecuteUpdateAsync(
            row => row.SetProperty(each => each.State, Storage.CorrectionState.Reverted).SetProperty(each => each.Message, message), cancellation);
        if (ended == 0)
            return;
        await context.CorrectionAnchors.Where(anchor => anchor.CorrectionId == id).ExecuteDeleteAsync(cancellation);
        await ReadAgainAsync(recording, correction);
    }

    /// <summary>Stores what became known of a correction: the records that it was made on.</summary>
    public async Task DescribeAsync(Correction correction)
    {
        var row = Row(correction, null);
        await context.Corrections.Where(stored => stored.Id == row.Id).ExecuteUpdateAsync(
            stored => stored.SetProperty(each => each.Facets, row.Facets).SetProperty(each => each.Message, row.Message), cancellation);
    }

    private async Task<ReadingTransaction> LockAsync(Correction correction)
    {
        var recording = new ReadingTransaction(context, now, cancellation);
        await recording.LockAsync(Documents(correction));
        return recording;
    }

    private async Task ReadAgainAsync(ReadingTransaction recording, Correction correction)
    {
        var documents = Documents(correction).Select(HexId.Bytes).ToArray();
        var readings = await StoredReadings.OfAsync(context, documents, cancellation);
        if (readings.Count > 0)
            await recording.RecordAsync(readings, await recording.PresentAsync(documents));
    }

    private static IEnumerable<string> Documents(Correction correction) => correction.Anchors.Select(anchor => anchor.Document).Distinct();

    private static CorrectionRow Row(Correction correction, string? requestId) => new()
    {
        Id = HexId.Number(correction.Id),
        State = correction.Reversal is null ? Storage.CorrectionState.NotMatching : Storage.CorrectionState.Reverted,
        Facets =
        [
            .. new[] { Facet.Action(correction.ActionCase.ToString()), Facet.Author(correction.Author) }
                .Concat(correction.Records.Select(Facet.Record))
                .Concat(Documents(correction).Select(Facet.Document))
                .Order(StringComparer.Ordinal),
        ],
        Message = correction.ToByteArray(),
        RequestId = requestId,
    };

    private static CorrectionAnchorRow Anchor(Guid correction, CorrectionAnchor anchor, int number) => new()
    {
        CorrectionId = correction,
        Number = (short)number,
        Side = (short)anchor.Side,
        DocumentId = HexId.Bytes(anchor.Document),
        IsMatched = false,
    };
}
