using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Mapping;
using Relations.Query.Recording;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Query.Corrections;

/// <summary>Looks up what a request for a correction is about.</summary>
internal sealed class CorrectionTargets(RelationsContext context, RequestCheck check, CancellationToken cancellation)
{
    /// <summary>Most claims that a correction holds on to of one thing: that many documents may be read otherwise before it no longer matches.</summary>
    private const int MostAnchors = 8;

    /// <summary>The record of an id, or the one it went into.</summary>
    /// <exception cref="Grpc.Core.RpcException">It is none (INVALID_FIELD), or of no record (RECORD_NOT_FOUND).</exception>
    public async Task<Record> RecordAsync(string field, string id)
    {
        check.Require(HexId.TryNumber(id, out var number), field, "The id of a record: 32 hexadecimal digits.");
        check.ThrowIfAny();
        var moved = await context.Redirects.Where(redirect => redirect.Id == number).Select(redirect => (Guid?)redirect.Into).SingleOrDefaultAsync(cancellation) ?? number;
        var resolved = await context.Records.Where(record => record.Id == moved).Select(record => record.Resolved).SingleOrDefaultAsync(cancellation);
        return resolved is null
            ? throw new Failure(ErrorReason.RecordNotFound, "No record has this id.").WithMetadata("id", id).ToException()
            : ResolutionJson.ReadRecord(resolved);
    }

    /// <summary>
    /// The record of an id, or the one it went into, with the claims of its wording. Where its documents are read again between the two looks, both
    /// are taken again.
    /// </summary>
    /// <exception cref="Grpc.Core.RpcException">As of <see cref="RecordAsync"/>; or its documents are read again all the time (CORRECTION_WITHOUT_EFFECT).</exception>
    public async Task<(Record Record, IReadOnlyList<ClaimRow> Claims)> WordedAsync(string field, string id)
    {
        for (var attempt = 1; attempt <= StoreRetry.Attempts; attempt++)
        {
            var record = await RecordAsync(field, id);
            if (await WordingAsync(record) is { Count: > 0 } claims)
                return (record, claims);
        }
        throw CorrectionWriter.ReadMeanwhile();
    }

    /// <summary>The claim of an id.</summary>
    /// <exception cref="Grpc.Core.RpcException">It is none (INVALID_FIELD), or of no claim that stands (CLAIM_NOT_FOUND).</exception>
    public async Task<ClaimRow> ClaimAsync(string field, string id)
    {
        check.Require(HexId.TryNumber(id, out var number), field, "The id of a claim: 32 hexadecimal digits.");
        check.ThrowIfAny();
        return await context.Claims.AsNoTracking().SingleOrDefaultAsync(claim => claim.Id == number && claim.RetractedBy == null, cancellation)
            ?? throw new Failure(ErrorReason.ClaimNotFound, "No claim that stands has this id.").WithMetadata("id", id).ToException();
    }

    /// <summary>The record that a claim belongs to; null while it is in none.</summary>
    public async Task<Record?> RecordOfAsync(ClaimRow claim)
    {
        // What its home may be joined to by hand: the marked claims of documents that share a correction.
        var homes = await context.Database.SqlQuery<Guid>(
            $"""
            WITH RECURSIVE reach AS (
                SELECT {claim.Home} AS home
                UNION
                SELECT other.home FROM reach
                JOIN claims ON claims.home = reach.home AND claims.marks IS NOT NULL
                JOIN correction_anchors AS here ON here.document_id = claims.document_id
                JOIN correction_anchors AS there ON there.correction_id = here.correction_id
                JOIN claims AS other ON other.document_id = there.document_id AND other.marks IS NOT NULL
            )
            SELECT home AS "Value" FROM reach
            """).ToListAsync(cancellation);
        var resolved = await context.Records
            .Where(record => homes.Contains(record.Home) || (claim.Ask != null && record.Offers.Contains(claim.Ask.Value)))
            .Select(record => record.Resolved)
            .ToListAsync(cancellation);
        var statement = HexId.Text(claim.Statement);
        return resolved.Select(ResolutionJson.ReadRecord).FirstOrDefault(record => record.Statements.Any(each => each.Key == statement));
    }

    /// <summary>The claims of a record that have the wording of one of them, that one first: what holds on to them holds on to the wording.</summary>
    /// <param name="record">The record.</param>
    /// <param name="first">Id of the claim; the one that the record has its id from when null.</param>
    public async Task<IReadOnlyList<ClaimRow>> WordingAsync(Record record, string? first = null)
    {
        var ids = record.Members.Select(member => HexId.Number(member.ClaimId)).ToArray();
        var rows = await context.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).ToDictionaryAsync(claim => HexId.Text(claim.Id), cancellation);
        var members = record.Members.Where(member => rows.ContainsKey(member.ClaimId)).ToList();
        if (members.Find(member => first is null ? member.AloneId == record.Id : member.ClaimId == first) is not { } head)
            return [];
        var claim = Claim(rows[head.ClaimId]);
        return [.. members.Select(member => rows[member.ClaimId]).Where(row => ClaimKeys.AreAlike(Claim(row), claim)).OrderBy(row => HexId.Text(row.Id) != head.ClaimId).Take(MostAnchors)];
    }

    /// <summary>What holds on to a claim.</summary>
    public static CorrectionAnchor Anchor(ClaimRow row, int side = 0) =>
        new() { Document = HexId.Text(row.DocumentId), Claim = Claim(row).Fact.ToRecord(), Side = side };

    /// <summary>The claim of a row, without its marks.</summary>
    public static Claim Claim(ClaimRow row) => new()
    {
        Id = HexId.Text(row.Id),
        DocumentId = HexId.Text(row.DocumentId),
        Fact = JsonSerializer.Deserialize<Fact>(row.Fact, ResolutionJson.Options)!,
    };
}
