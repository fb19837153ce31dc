using Relations.Domain;
using Relations.Domain.Resolution;
using Relations.Mapping;
using Evidence = Relations.V1.Evidence;

namespace Relations.Query.Records;

/// <summary>
/// Evidence of a record's values, with the documents it is in, in order of publication. What thousands of documents say is shown
/// by the first <see cref="Shown"/> places: a message has its limits, and a record of everything every document says of a president does not.
/// </summary>
internal static class RecordEvidence
{
    /// <summary>How many places are shown for a record, a field or a value.</summary>
    public const int Shown = 100;

    /// <summary>The message of evidence in the document of a claim.</summary>
    public static Evidence In(Claim claim, Domain.Evidence evidence)
    {
        var message = evidence.ToMessage();
        message.Document = claim.DocumentId;
        return message;
    }

    /// <summary>Where a record's documents speak of it.</summary>
    public static IEnumerable<Evidence> Of(Record record, IReadOnlyDictionary<string, Claim> claims) =>
        record.Members.Select(member => claims[member.ClaimId]).SelectMany(claim => claim.Fact.Evidence.Select(each => In(claim, each))).Take(Shown);

    /// <summary>Where some claims say a field: the words of the field where they are known, else all of the claim's.</summary>
    public static IEnumerable<Evidence> OfField(IEnumerable<Claim> claims, string field) => claims.SelectMany(claim =>
    {
        var words = claim.Fact.Fields.Where(each => each.Field == field).Select(each => each.Evidence).ToList();
        return (words.Count > 0 ? words : claim.Fact.Evidence).Select(each => In(claim, each));
    }).Take(Shown);

    /// <summary>The words behind each chosen value, of the claims that have it.</summary>
    public static IEnumerable<V1.FieldEvidence> OfFields(Record record, IReadOnlyDictionary<string, Claim> claims) =>
        from field in record.Fields
        from words in Words(field.Name, record.InOrder(field.ClaimIds).Select(id => claims[id])).Take(Shown)
        select words;

    /// <summary>Claims of a record in its order, which is that of publication.</summary>
    public static IEnumerable<string> InOrder(this Record record, IReadOnlyList<string> claims)
    {
        if (claims.Count <= 1)
            return claims;
        var wanted = claims.ToHashSet(StringComparer.Ordinal);
        return record.Members.Select(member => member.ClaimId).Where(wanted.Contains);
    }

    private static IEnumerable<V1.FieldEvidence> Words(string field, IEnumerable<Claim> claims) =>
        from claim in claims
        from words in claim.Fact.Fields
        where words.Field == field
        select new V1.FieldEvidence { Field = field, Evidence = In(claim, words.Evidence), Derivation = words.Derivation ?? "" };
}
