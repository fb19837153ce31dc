using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Relations.Domain.Corrections;
using Relations.Domain.Facts;
using Relations.Mapping;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>Makes corrections of requests: looks up what they are about, and what to hold on to.</summary>
internal sealed class CorrectionDraft
{
    private readonly RelationsContext context;
    private readonly CancellationToken cancellation;
    private readonly CorrectionTargets targets;
    private readonly RequestCheck check = new();

    /// <summary>Begins one.</summary>
    public CorrectionDraft(RelationsContext context, CancellationToken cancellation)
    {
        (this.context, this.cancellation) = (context, cancellation);
        targets = new CorrectionTargets(context, check, cancellation);
    }

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
            case CreateCorrectionRequest.ActionOneofCase.JoinRecords:
                await new PairDraft(targets, check).JoinAsync(correction, request.JoinRecords);
                break;
            case CreateCorrectionRequest.ActionOneofCase.KeepApart:
                await new PairDraft(targets, check).KeepApartAsync(correction, request.KeepApart);
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
        var (record, claims) = await targets.WordedAsync("set_field.record", action.Record);
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
        correction.Anchors.Add(claims.Select(row => CorrectionTargets.Anchor(row)));
    }

    private async Task RetractAsync(Correction correction, RetractClaim action)
    {
        var row = await targets.ClaimAsync("retract_claim.claim", action.Claim);
        check.Require(row.AddedBy is null, "retract_claim.claim", $"A claim that was read; this one was added by correction {row.AddedBy:N}, which can be reverted.");
        correction.RetractClaim = action.Clone();
        correction.Anchors.Add(CorrectionTargets.Anchor(row));
        if (await targets.RecordOfAsync(row) is { } record)
            correction.Records.Add(record.Id);
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
}
