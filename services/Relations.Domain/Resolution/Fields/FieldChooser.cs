using System.Text.Json;

namespace Relations.Domain.Resolution;

/// <summary>
/// Chooses the values of a record's fields from its claims, and keeps how. Every rule ends with the same tie-breaks: more documents,
/// later publication, then the value's own JSON in ordinal order; so the choice is a function of the set of claims.
/// </summary>
internal sealed class FieldChooser(IReadOnlyList<Claim> claims, Tally tally)
{
    private readonly List<ResolvedField> _fields = [];

    /// <summary>The cited claims, by publication, document, id.</summary>
    public IReadOnlyList<Claim> Claims { get; } = claims;

    /// <summary>What was chosen so far, in that order.</summary>
    public IReadOnlyList<ResolvedField> Fields => _fields;

    /// <summary>Number of documents behind some of the claims.</summary>
    public int Documents(IEnumerable<Claim> some) => tally.Documents(some);

    /// <summary>The best value; default when none is claimed.</summary>
    /// <param name="name">The field, in lowerCamelCase.</param>
    /// <param name="rule">Why the best is the best, for people: a name for each item of the rank, with ", then " between.</param>
    /// <param name="read">The value of a claim, or null.</param>
    /// <param name="rank">What comes first has the smallest rank; compared by items from the left.</param>
    public T? One<T>(string name, string rule, Func<Claim, T?> read, Func<ClaimedValue<T>, IReadOnlyList<double>> rank)
    {
        var values = Group(read);
        if (values.Count == 0)
            return default;
        var ordered = values
            .Select(value => new RankedValue<T>(value, rank(value)))
            .OrderBy(item => item.Rank, Lexicographic)
            .ThenByDescending(item => item.Value.Documents)
            .ThenBy(item => item.Value.Published, Publication.LatestFirst)
            .ThenBy(item => item.Value.Json, StringComparer.Ordinal)
            .ToList();
        var best = ordered[0];
        _fields.Add(new ResolvedField(
            name, best.Value.Json, values.Count == 1 ? "all sources agree" : rule, best.Value.ClaimIds,
            [.. ordered.Skip(1).Select(other => new OtherValue(other.Value.Json, other.Value.ClaimIds, best.Advantage(other, rule.Split(", then "))))]));
        return best.Value.Value;
    }

    /// <summary>All items that any claim gives, in the order given by <paramref name="order"/>; equal items once.</summary>
    public IReadOnlyList<T> Union<T>(string name, Func<Claim, IEnumerable<T>> read, Func<IEnumerable<T>, IEnumerable<T>> order)
    {
        var giving = Claims.Where(claim => read(claim).Any()).ToList();
        if (giving.Count == 0)
            return [];
        var union = order(giving.SelectMany(read)).ToList();
        var json = JsonSerializer.Serialize(union, ResolutionJson.Options);
        _fields.Add(new ResolvedField(name, json, "what any source names", [.. giving.Select(claim => claim.Id).Distinct().Order(StringComparer.Ordinal)], []));
        return union;
    }

    private List<ClaimedValue<T>> Group<T>(Func<Claim, T?> read) =>
        [.. Claims
            .Select(claim => (Claim: claim, Value: read(claim)))
            .Where(item => item.Value is not null)
            .GroupBy(item => JsonSerializer.Serialize(item.Value, ResolutionJson.Options), StringComparer.Ordinal)
            .Select(group => new ClaimedValue<T>(group.First().Value!, group.Key, [.. group.Select(item => item.Claim)], Documents(group.Select(item => item.Claim))))];

    private static Comparer<IReadOnlyList<double>> Lexicographic { get; } = Comparer<IReadOnlyList<double>>.Create((a, b) =>
        a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(order => order != 0));
}

/// <summary>A value and where a rule places it.</summary>
internal sealed record RankedValue<T>(ClaimedValue<T> Value, IReadOnlyList<double> Rank)
{
    /// <summary>What decides for this value against one that comes after it.</summary>
    /// <param name="other">The other.</param>
    /// <param name="names">What the items of ranks are called.</param>
    public string Advantage(RankedValue<T> other, IReadOnlyList<string> names)
    {
        var decisive = Enumerable.Range(0, Rank.Count).FirstOrDefault(i => Rank[i] != other.Rank[i], -1);
        if (decisive >= 0)
            return names[decisive];
        if (Value.Documents != other.Value.Documents)
            return "most sources";
        return Publication.LatestFirst.Compare(Value.Published, other.Value.Published) != 0 ? "latest publication" : "first in the order of letters and figures";
    }
}

/// <summary>A value and the claims that have exactly it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Json">Its JSON.</param>
/// <param name="Claims">The cited claims with it.</param>
/// <param name="Documents">Number of distinct documents.</param>
internal sealed record ClaimedValue<T>(T Value, string Json, IReadOnlyList<Claim> Claims, int Documents)
{
    /// <summary>Ids of the claims, sorted.</summary>
    public IReadOnlyList<string> ClaimIds => [.. Claims.Select(claim => claim.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The latest publication of those documents, or null.</summary>
    public EdtfDate? Published => Claims.Select(claim => claim.Published).Order(Publication.LatestFirst).First();
}
