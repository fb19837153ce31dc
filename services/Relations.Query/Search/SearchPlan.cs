namespace Relations.Query.Search;

/// <summary>What is looked for: a query with the forms of its names.</summary>
/// <param name="Alternatives">Units that must hold together, once an alternative.</param>
internal sealed record SearchPlan(IReadOnlyList<IReadOnlyList<SearchUnit>> Alternatives)
{
    /// <summary>All units that are looked for.</summary>
    public IEnumerable<SearchUnit> Wanted => Alternatives.SelectMany(units => units).Where(unit => !unit.Terms[0].IsExcluded);

    /// <summary>
    /// Words and phrases that must all be found, where it is enough to look up some of them: three words or more, none of which may be found in
    /// other forms instead. Else empty.
    /// </summary>
    public IReadOnlyList<string> Required
    {
        get
        {
            var units = Wanted.ToList();
            var isPlain = Alternatives.Count == 1 && units.TrueForAll(unit => unit.Others.Count == 0);
            return isPlain && units.Sum(unit => unit.Typed.Words.Count) > 2 ? [.. units.Select(unit => unit.Typed.Text)] : [];
        }
    }

    /// <summary>
    /// The text that <c>to_tsquery</c> reads. Words go in quotation marks, in which nothing is an operator; several in one pair are a phrase.
    /// </summary>
    public string Text => string.Join(" | ", Alternatives.Select(units => "(" + string.Join(" & ", units.Select(Unit)) + ")"));

    private static string Unit(SearchUnit unit)
    {
        var typed = string.Join(" & ", unit.Terms.Select(Term));
        return unit.Others.Count == 0 ? typed : $"(({typed}) | {string.Join(" | ", unit.Others.Select(form => Quote(form.Text)))})";
    }

    private static string Term(SearchTerm term) => (term.IsExcluded ? "!" : "") + Quote(term.Text);

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
