using Google.Protobuf.Reflection;
using Relations.Domain;
using Relations.V1;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Query.Recording;

/// <summary>Says how a record came about.</summary>
internal static class RecordProvenance
{
    /// <summary>The provenance of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="claims">Its claims by id.</param>
    /// <param name="message">The message whose fields it is about.</param>
    public static Provenance Of(Record record, IReadOnlyDictionary<string, Claim> claims, MessageDescriptor message)
    {
        var provenance = new Provenance();
        foreach (var field in record.Fields)
        {
            provenance.Values.Add(Value(field.Value, field.ClaimIds, field.Rule, isChosen: true));
            foreach (var other in field.Others)
                provenance.Values.Add(Value(other.Value, other.ClaimIds, $"another was chosen: {field.Rule}", isChosen: false));

            FieldValue Value(string value, IEnumerable<string> ids, string reason, bool isChosen) => new()
            {
                Field = field.Name,
                Value = FieldJson.Of(message, field.Name, value),
                Chosen = isChosen,
                Reason = reason,
                Evidence = { ids.SelectMany(id => RecordEvidence.OfField(claims[id], field.Name)) },
            };
        }
        provenance.Joins.Add(record.Members.Select(member => new Join { Claim = member.ClaimId, Document = member.DocumentId, Reason = member.Reason }));
        return provenance;
    }
}
