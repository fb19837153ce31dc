using Relations.Query.Storage;

namespace Relations.Query.Search;

/// <summary>Finds in which other ways the names of a query may be written.</summary>
internal sealed class SearchPlanner(KnownNames names)
{
    /// <summary>So many words of a query are looked at; the rest is looked for as it is.</summary>
    private const int MostWords = 16;

    private const int LongestName = 5;
    private const int MostForms = 12;

    /// <summary>The plan with forms of names that records know, and of words that are heard alike.</summary>
    public async Task<SearchPlan> PlanAsync(SearchQuery query, CancellationToken cancellation)
    {
        var runs = query.Alternatives.SelectMany(Runs).Take(MostWords * LongestName).ToList();
        if (runs.Count == 0)
            return new SearchPlan([.. query.Alternatives.Select(terms => terms.Select(AsTyped).ToList())]);
        var words = runs.Where(run => run.Count == 1).Select(run => Name(run)).Distinct().Take(MostWords).ToArray();
        var alike = await names.AlikeAsync([.. runs.Select(run => Name(run)).Distinct()], words, cancellation);
        return new SearchPlan([.. query.Alternatives.Select(terms => Units(terms, alike))]);
    }

    /// <summary>The plan with further forms of its single words, by spelling; null when there are none.</summary>
    public async Task<SearchPlan?> SpellAsync(SearchPlan plan, CancellationToken cancellation)
    {
        var words = plan.Wanted.Where(IsWord).Select(unit => Name(unit.Terms)).Distinct().Take(MostWords).ToArray();
        var similar = await names.SimilarAsync(words, cancellation);
        if (similar.Count == 0)
            return null;
        return new SearchPlan([.. plan.Alternatives.Select(units => units
            .Select(unit => IsWord(unit) && !unit.Terms[0].IsExcluded ? unit with { Others = [.. unit.Others, .. similar[Name(unit.Terms)]] } : unit)
            .ToList())]);
    }

    private static bool IsWord(SearchUnit unit) => unit.Terms is [{ IsPhrase: false, Words.Count: 1 }];

    /// <summary>Neighbouring words that may be a name: each run of a few plain words, the longer ones first.</summary>
    private static IEnumerable<IReadOnlyList<SearchTerm>> Runs(IReadOnlyList<SearchTerm> terms)
    {
        for (var length = LongestName; length > 0; length--)
        {
            for (var start = 0; start + length <= Math.Min(terms.Count, MostWords); start++)
            {
                var run = terms.Skip(start).Take(length).ToList();
                if (run.All(term => term is { IsPhrase: false, IsExcluded: false }))
                    yield return run;
            }
        }
    }

    /// <summary>The terms in their order; those that are together a name of several forms are one unit, and the longest name goes first.</summary>
    private static List<SearchUnit> Units(IReadOnlyList<SearchTerm> terms, ILookup<string, WordForm> alike)
    {
        var units = new List<SearchUnit>();
        for (var at = 0; at < terms.Count;)
        {
            var name = Runs([.. terms.Skip(at).Take(LongestName)]).FirstOrDefault(run => run[0] == terms[at] && alike.Contains(Name(run)));
            units.Add(name is null ? AsTyped(terms[at]) : new SearchUnit(name, [.. alike[Name(name)].Take(MostForms)]));
            at += name?.Count ?? 1;
        }
        return units;
    }

    private static SearchUnit AsTyped(SearchTerm term) => new([term], []);

    private static string Name(IReadOnlyList<SearchTerm> run) => SortText.Of(string.Join(' ', run.Select(term => term.Text)));
}
