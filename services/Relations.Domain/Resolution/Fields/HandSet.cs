using Relations.Domain.Corrections;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>Values that were set by hand. They win over what was chosen, which comes first among the others; of several, the last one set wins.</summary>
internal static class HandSet
{
    /// <summary>The fact and how its fields came about, with the values that marks of its claims set.</summary>
    /// <param name="fact">As chosen from claims.</param>
    /// <param name="fields">How.</param>
    /// <param name="claims">The claims.</param>
    public static (Fact Fact, IReadOnlyList<ResolvedField> Fields) Apply(Fact fact, IReadOnlyList<ResolvedField> fields, IReadOnlyList<Claim> claims)
    {
        var marks = claims.SelectMany(claim => claim.Marks).OfType<SetMark>().DistinctBy(mark => mark.Correction).ToList();
        if (marks.Count == 0)
            return (fact, fields);
        var resolved = fields.ToList();
        foreach (var mark in marks.OrderBy(mark => mark.Correction, StringComparer.Ordinal))
        {
            fact = FactField.With(fact, mark.Field, mark.Value);
            var index = resolved.FindIndex(field => field.Name == mark.Field);
            var set = Set(mark, FactField.Value(fact, mark.Field), index < 0 ? null : resolved[index]);
            if (index < 0)
                resolved.Add(set);
            else
                resolved[index] = set;
        }
        return (fact, resolved);
    }

    private static ResolvedField Set(SetMark mark, string value, ResolvedField? before)
    {
        IEnumerable<OtherValue> claimed = before is null ? [] : [new OtherValue(before.Value, before.ClaimIds), .. before.Others];
        return new ResolvedField(
            mark.Field, value, mark.Note, claimed.FirstOrDefault(other => other.Value == value)?.ClaimIds ?? [],
            [.. claimed.Where(other => other.Value != value)])
        {
            Correction = mark.Correction,
        };
    }
}
