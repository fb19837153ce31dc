using System.Text.Json;
using Google.Protobuf.Reflection;
using Npgsql;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.V1;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Query.Records;

/// <summary>Says how a record came about.</summary>
internal static class RecordProvenance
{
    private const int ShownJoins = 1000;

    /// <summary>The provenance of a row.</summary>
    /// <param name="reader">A row of the columns of the full view.</param>
    /// <param name="message">The message whose fields it is about.</param>
    public static Provenance Read(NpgsqlDataReader reader, MessageDescriptor message)
    {
        var claims = JsonSerializer.Deserialize<Said[]>(reader.GetString(2), ResolutionJson.Options)!
            .ToDictionary(said => said.Id);
        return Of(ResolutionJson.ReadRecord(reader.GetString(1)), claims, message);
    }

    private static Provenance Of(Record record, Dictionary<string, Said> claims, MessageDescriptor message)
    {
        var provenance = new Provenance();
        foreach (var field in record.Fields)
        {
            provenance.Values.Add(Value(field.Value, field.ClaimIds, Reason(field), isChosen: true));
            foreach (var other in field.Others)
                provenance.Values.Add(Value(other.Value, other.ClaimIds, $"another was chosen: {(field.Correction is null ? other.Lost : null) ?? field.Rule}", isChosen: false));

            FieldValue Value(string value, IReadOnlyList<string> ids, string reason, bool isChosen) => new()
            {
                Field = field.Name,
                Value = FieldJson.Of(message, field.Name, value),
                Chosen = isChosen,
                Reason = reason,
                Evidence = { RecordEvidence.OfField(record.InOrder(ids).Select(id => claims[id].Claim), field.Name) },
                Correction = isChosen ? field.Correction ?? "" : "",
            };
        }
        provenance.Joins.Add(record.Members.Take(ShownJoins).Select(member => new Join
        {
            Claim = member.ClaimId,
            Document = member.DocumentId,
            Reason = member.Reason,
            Correction = claims[member.ClaimId].AddedBy ?? "",
        }));
        provenance.Documents.Add(provenance.Joins.DistinctBy(join => join.Document).Select(join => claims[join.Claim].Source));
        return provenance;
    }

    /// <summary>The rule, and what of it decided.</summary>
    private static string Reason(ResolvedField field)
    {
        var decisive = field.Others.Select(other => other.Lost).OfType<string>().Distinct().ToList();
        return decisive.Count == 0 || field.Correction is not null ? field.Rule : $"{field.Rule}; decided by: {string.Join(", ", decisive)}";
    }

    private sealed record Said(string Id, string Document, Fact Fact, string? AddedBy, string? Title, string? Outlet, string? Published)
    {
        public CitedDocument Source => new() { Document = Document, Title = Title ?? "", Outlet = Outlet ?? "", Published = Published ?? "" };

        public Claim Claim { get; } = new() { Id = Id, DocumentId = Document, Fact = Fact };
    }
}
