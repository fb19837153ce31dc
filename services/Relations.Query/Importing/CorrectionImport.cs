using Relations.Domain.Corrections;
using Relations.Domain.Facts;
using Relations.Mapping;
using Relations.Query.Corrections;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Importing;

/// <summary>Takes in corrections that were made elsewhere.</summary>
internal sealed class CorrectionImport(CorrectionWriter writer)
{
    private const int MostAnchors = 100;

    /// <summary>Stores one, unless it is here already.</summary>
    /// <exception cref="Grpc.Core.RpcException">It is none (INVALID_FIELD).</exception>
    public async Task StoreAsync(Correction correction, CancellationToken cancellation)
    {
        if (Wrong(correction) is { } wrong)
        {
            throw new Failure(ErrorReason.InvalidField, "The correction cannot be understood.")
                .WithFieldViolations([new FieldViolation("correction", $"A correction as exports have it; {correction.Id}: {wrong}")])
                .ToException();
        }
        var made = correction.Clone();
        (made.State, made.Detail) = (V1.CorrectionState.Unspecified, "");
        await writer.ImportAsync(made, cancellation);
    }

    /// <summary>What is wrong with it, or null: whatever is stored must be there for every reading of its documents to come.</summary>
    private static string? Wrong(Correction correction)
    {
        if (!HexId.TryNumber(correction.Id, out _) || correction.Author.Length == 0 || correction.Time.Length < "yyyy-MM-dd".Length)
            return "It has no id, author or time.";
        if (correction.ActionCase == Correction.ActionOneofCase.None || correction.Anchors.Count is 0 or > MostAnchors)
            return "It has no action or no anchors.";
        try
        {
            StorableText.Check(correction);
            foreach (var anchor in correction.Anchors)
                Check(correction, HexId.Bytes(anchor.Document).Length > 0 ? anchor.Claim?.ToFact() : null);
            return null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return exception.Message;
        }
    }

    private static void Check(Correction correction, Fact? fact)
    {
        if (fact is null || fact.Evidence.Count == 0)
            throw new FormatException("An anchor has no claim.");
        if (correction.SetField is { } set)
        {
            if (!FactField.Of(fact).Contains(set.Field))
                throw new FormatException($"`{set.Field}` is no field.");
            FactField.With(fact, set.Field, FieldJson.ToDomain(RecordMessage.Descriptor(fact.ToRecord()), set.Field, set.Value));
        }
    }
}
