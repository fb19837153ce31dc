using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relations.Domain.Corrections;
using Relations.Domain.Resolution;
using Relations.Query.Recording;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>Makes and reverts corrections, each in a transaction of its own.</summary>
internal sealed class CorrectionWriter(IDbContextFactory<RelationsContext> contexts, TimeProvider time)
{
    /// <summary>Makes the correction of a request, unless one with its request id was made.</summary>
    /// <returns>The id of the correction.</returns>
    /// <exception cref="Grpc.Core.RpcException">It is not valid, or without effect.</exception>
    public Task<Guid> CreateAsync(CreateCorrectionRequest request, CancellationToken cancellation) => RunAsync(
        async (context, now) =>
        {
            var requestId = request.RequestId.Length == 0 ? null : request.RequestId;
            if (requestId is not null && await context.Corrections.Where(row => row.RequestId == requestId).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation) is { } made)
                return made;
            var correction = await new CorrectionDraft(context, cancellation).OfAsync(request, now);
            var store = new CorrectionStore(context, now.UtcDateTime, cancellation);
            if (!await store.AddAsync(correction, requestId))
                throw ReadMeanwhile();
            await FinishAsync(context, store, correction, cancellation);
            return HexId.Number(correction.Id);
        },
        cancellation);

    /// <summary>Reverts a correction, unless it was reverted before.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is none of this id.</exception>
    public Task<Guid> RevertAsync(Guid id, string author, string reason, CancellationToken cancellation) => RunAsync(
        async (context, now) =>
        {
            var row = await context.Corrections.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == id, cancellation) ?? throw NotFound(id);
            if (row.State != Storage.CorrectionState.Reverted)
            {
                await new CorrectionStore(context, now.UtcDateTime, cancellation).RevertAsync(
                    Correction.Parser.ParseFrom(row.Message), new Reversal { Author = author.Trim(), Reason = reason.Trim(), Time = StoreTime.Text(now.UtcDateTime) });
            }
            return id;
        },
        cancellation);

    /// <summary>Takes in a correction that was made elsewhere, whether it matches here or not; one that is here already stays as it is.</summary>
    public Task<Guid> ImportAsync(Correction correction, CancellationToken cancellation) => RunAsync(
        async (context, now) =>
        {
            var id = HexId.Number(correction.Id);
            if (!await context.Corrections.AnyAsync(stored => stored.Id == id, cancellation))
                await new CorrectionStore(context, now.UtcDateTime, cancellation).AddAsync(correction, null);
            return id;
        },
        cancellation);

    /// <summary>The failure of an id that no correction has.</summary>
    public static Exception NotFound(Guid id) =>
        new Failure(ErrorReason.CorrectionNotFound, "No correction has this id.").WithMetadata("id", HexId.Text(id)).ToException();

    /// <summary>The failure of a correction of what is not there any more.</summary>
    public static Exception ReadMeanwhile() =>
        new Failure(ErrorReason.CorrectionWithoutEffect, "What it is about has just been read again and is no longer there.").ToException();

    /// <summary>Looks at what the records are now.</summary>
    private static async Task FinishAsync(RelationsContext context, CorrectionStore store, Correction correction, CancellationToken cancellation)
    {
        var targets = new CorrectionTargets(context, new RequestCheck(), cancellation);
        switch (correction.ActionCase)
        {
            case Correction.ActionOneofCase.AddClaim:
                var id = HexId.Number(correction.Id);
                var added = await context.Claims.AsNoTracking().SingleAsync(row => row.AddedBy == id, cancellation);
                correction.Records.Add((await targets.RecordOfAsync(added))!.Id);
                await store.DescribeAsync(correction);
                break;
            case Correction.ActionOneofCase.KeepApart when await TogetherAsync(context, targets, correction, cancellation):
                throw new Failure(ErrorReason.CorrectionWithoutEffect, "Nothing tells the two apart: they are joined by hand, or name the same in the same words without a date.").ToException();
        }
    }

    private static async Task<bool> TogetherAsync(RelationsContext context, CorrectionTargets targets, Correction correction, CancellationToken cancellation)
    {
        var documents = correction.Anchors.Select(anchor => HexId.Bytes(anchor.Document)).ToArray();
        var marked = await context.Claims.AsNoTracking().Where(claim => documents.Contains(claim.DocumentId) && claim.Marks != null).ToListAsync(cancellation);
        var sides = new Dictionary<int, HashSet<string>> { [1] = [], [2] = [] };
        foreach (var claim in marked)
        {
            foreach (var mark in JsonSerializer.Deserialize<Mark[]>(claim.Marks!, ResolutionJson.Options)!.OfType<ApartMark>().Where(mark => mark.Correction == correction.Id))
                sides[mark.Side].Add((await targets.RecordOfAsync(claim))!.Id);
        }
        return sides[1].Count == 0 || sides[2].Count == 0 || sides[1].Overlaps(sides[2]);
    }

    private Task<Guid> RunAsync(Func<RelationsContext, DateTimeOffset, Task<Guid>> work, CancellationToken cancellation) =>
        StoreTransaction.RunAsync(contexts, context => work(context, time.GetUtcNow()), isKept: true, cancellation);
}
