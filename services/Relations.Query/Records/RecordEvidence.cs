using Relations.Domain;
using Relations.Domain.Resolution;
using Relations.Mapping;
using Evidence = Relations.V1.Evidence;

namespace Relations.Query.Records;

/// <summary>Evidence of a record's values, with the documents it is in.</summary>
internal static class RecordEvidence
{
    /// <summary>The message of evidence in the document of a claim.</summary>
    public static Evidence In(Claim claim, Domain.Evidence evidence)
    {
        var message = evidence.ToMessage();
        message.Document = claim.DocumentId;
        return message;
    }

    /// <summary>Where a claim says a field: the words of the field where they are known, else all of the claim's.</summary>
    public static IEnumerable<Evidence> OfField(Claim claim, string field)
    {
        var words = claim.Fact.Fields.Where(each => each.Field == field).Select(each => each.Evidence).ToList();
        return (words.Count > 0 ? words : claim.Fact.Evidence).Select(each => In(claim, each));
    }

    /// <summary>The words behind each chosen value, of every claim that has it.</summary>
    public static IEnumerable<V1.FieldEvidence> OfFields(Record record, IReadOnlyDictionary<string, Claim> claims) =>
        from field in record.Fields
        from id in field.ClaimIds
        let claim = claims[id]
        from words in claim.Fact.Fields
        where words.Field == field.Name
        select new V1.FieldEvidence { Field = field.Name, Evidence = In(claim, words.Evidence), Derivation = words.Derivation ?? "" };
}
