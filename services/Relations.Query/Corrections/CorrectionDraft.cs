using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relations.Domain;
using Relations.Domain.Corrections;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Mapping;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Query.Corrections;

/// <summary>Makes corrections of requests: looks up what they are about, and what to hold on to.</summary>
internal sealed class CorrectionDraft(RelationsContext context, CancellationToken cancellation)
{
    /// <summary>Most claims that a correction holds on to of one thing: that many documents may be read otherwise before it no longer matches.</summary>
    private const int MostAnchors = 8;

    private readonly RequestCheck check = new();

    /// <summary>The correction of a request, with its anchors.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">When, UTC.</param>
    /// <exception cref="Grpc.Core.RpcException">Something of it is not valid, or not there.</exception>
    public async Task<Correction> OfAsync(CreateCorrectionRequest request, DateTimeOffset now)
    {
        var correction = new Correction
        {
            Id = HexId.Text(Guid.CreateVersion7(now)),
            Author = request.Author.Trim(),
            Reason = request.Reason.Trim(),
            Time = StoreTime.Text(now.UtcDateTime),
        };
        switch (request.ActionCase)
        {
            case CreateCorrectionRequest.ActionOneofCase.SetField:
                await SetAsync(correction, request.SetField);
                break;
            case CreateCorrectionRequest.ActionOneofCase.RetractClaim:
                await RetractAsync(correction, request.RetractClaim);
                break;
            case CreateCorrectionRequest.ActionOneofCase.AddClaim:
                await AddAsync(correction, request.AddClaim);
                break;
            default:
                check.Add("action", "What is to be corrected.");
                break;
        }
        check.ThrowIfAny();
        return correction;
    }

    private async Task SetAsync(Correction correction, SetField action)
    {
        var record = await RecordAsync("set_field.record", action.Record);
        correction.SetField = new SetField { Record = record.Id, Field = action.Field, Value = action.Value };
        correction.Records.Add(record.Id);
        var fields = FactField.Of(record.Fact);
        check.Require(fields.Contains(action.Field), "set_field.field", $"One of: {string.Join(", ", fields)}.");
        check.ThrowIfAny();
        try
        {
            FactField.With(record.Fact, action.Field, FieldJson.ToDomain(RecordMessage.Descriptor(record.Kind), action.Field, action.Value));
        }
        catch (FormatException)
        {
            check.Add("set_field.value", "A value that the field can have, as proto3 JSON: a text in quotation marks, a list in brackets, null for none.");
        }
        correction.Anchors.Add(await AnchorsAsync(record, side: 0));
    }

    private async Task RetractAsync(Correction correction, RetractClaim action)
    {
        var row = await ClaimAsync("retract_claim.claim", action.Claim);
        check.Require(row.AddedBy is null, "retract_claim.claim", $"A claim that was read; this one was added by correction {row.AddedBy:N}, which can be reverted.");
        correction.RetractClaim = action.Clone();
        correction.Anchors.Add(Anchor(row, side: 0));
        correction.Records.Add(await new ClaimRecord(context, cancellation).OfAsync(row));
    }

    private async Task AddAsync(Correction correction, AddClaim action)
    {
        check.Require(HexId.TryBytes(action.Document, out var id), "add_claim.document", "The id of a document: the 64 hexadecimal digits of the SHA-256 of its bytes.");
        check.ThrowIfAny();
        var text = await context.Documents.Where(document => document.Id == id).Select(document => document.Text).SingleOrDefaultAsync(cancellation)
            ?? throw new Failure(ErrorReason.DocumentNotFound, "No document has this id.").WithMetadata("id", action.Document).ToException();
        var fact = Fact(action.Claim);
        check.ThrowIfAny();
        var placed = new QuotePlace(text).Find(fact! with { Confidence = 1 });
        check.Require(placed is not null, "add_claim.claim.evidence", "Quotes that stand in the document, with their offsets where they stand there more than once.");
        check.ThrowIfAny();
        correction.AddClaim = new AddClaim { Document = HexId.Text(id!), Claim = placed!.ToRecord() };
        correction.Anchors.Add(new CorrectionAnchor { Document = correction.AddClaim.Document, Claim = correction.AddClaim.Claim.Clone() });
    }

    private Fact? Fact(V1.Record? claim)
    {
        try
        {
            var fact = claim?.ToFact();
            check.Require(fact is { Evidence.Count: > 0 }, "add_claim.claim", "A claim with its values and at least one place of evidence.");
            return fact;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            check.Add("add_claim.claim", string.Create(CultureInfo.InvariantCulture, $"Values that a claim can have: {exception.Message}"));
            return null;
        }
    }

    private async Task<Record> RecordAsync(string field, string id)
    {
        check.Require(HexId.TryNumber(id, out var number), field, "The id of a record: 32 hexadecimal digits.");
        check.ThrowIfAny();
        var moved = await context.Redirects.Where(redirect => redirect.Id == number).Select(redirect => (Guid?)redirect.Into).SingleOrDefaultAsync(cancellation) ?? number;
        var resolved = await context.Records.Where(record => record.Id == moved).Select(record => record.Resolved).SingleOrDefaultAsync(cancellation);
        return resolved is null
            ? throw new Failure(ErrorReason.RecordNotFound, "No record has this id.").WithMetadata("id", id).ToException()
            : ResolutionJson.ReadRecord(resolved);
    }

    private async Task<ClaimRow> ClaimAsync(string field, string id)
    {
        check.Require(HexId.TryNumber(id, out var number), field, "The id of a claim: 32 hexadecimal digits.");
        check.ThrowIfAny();
        return await context.Claims.AsNoTracking().SingleOrDefaultAsync(claim => claim.Id == number && claim.RetractedBy == null, cancellation)
            ?? throw new Failure(ErrorReason.ClaimNotFound, "No claim that stands has this id.").WithMetadata("id", id).ToException();
    }

    /// <summary>The first claims of the wording that gives a record its id: what is anchored there follows the id.</summary>
    private async Task<IEnumerable<CorrectionAnchor>> AnchorsAsync(Record record, int side)
    {
        var ids = record.Members.Select(member => HexId.Number(member.ClaimId)).ToArray();
        var rows = await context.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).ToDictionaryAsync(claim => HexId.Text(claim.Id), cancellation);
        var members = record.Members.Where(member => rows.ContainsKey(member.ClaimId)).Select(member => (member.AloneId, Row: rows[member.ClaimId])).ToList();
        if (members.Find(member => member.AloneId == record.Id).Row is not { } first)
            return [];
        return members.Select(member => member.Row).Where(row => ClaimKeys.AreAlike(Claim(row), Claim(first))).Take(MostAnchors).Select(row => Anchor(row, side));
    }

    private static CorrectionAnchor Anchor(ClaimRow row, int side) =>
        new() { Document = HexId.Text(row.DocumentId), Claim = Claim(row).Fact.ToRecord(), Side = side };

    private static Claim Claim(ClaimRow row) => new()
    {
        Id = HexId.Text(row.Id),
        DocumentId = HexId.Text(row.DocumentId),
        Fact = JsonSerializer.Deserialize<Fact>(row.Fact, ResolutionJson.Options)!,
    };
}
