namespace Relations.Query.Search;

/// <summary>
/// A query in web search syntax: words that must all be found, <c>"exact phrases"</c>, <c>-exclusions</c>, and <c>or</c> between
/// alternatives, which binds less than anything else. Every text is a query; signs that mean nothing are passed over.
/// </summary>
/// <param name="Alternatives">Terms that must hold together, once an alternative.</param>
internal sealed record SearchQuery(IReadOnlyList<IReadOnlyList<SearchTerm>> Alternatives)
{
    /// <summary>True when there is a word to find in every alternative; what only excludes finds nothing in particular.</summary>
    public bool HasWords => Alternatives.Count > 0 && Alternatives.All(terms => terms.Any(term => !term.IsExcluded && term.Words.Count > 0));

    /// <summary>Reads a query.</summary>
    public static SearchQuery Parse(string text)
    {
        var alternatives = new List<IReadOnlyList<SearchTerm>>();
        var terms = new List<SearchTerm>();
        foreach (var term in Terms(text))
        {
            if (term is { IsPhrase: false, IsExcluded: false } && term.Text.Equals("or", StringComparison.OrdinalIgnoreCase))
            {
                Close();
                continue;
            }
            if (term.Words.Count > 0)
                terms.Add(term);
        }
        Close();
        return new SearchQuery(alternatives);

        void Close()
        {
            if (terms.Count > 0)
                alternatives.Add([.. terms]);
            terms.Clear();
        }
    }

    private static IEnumerable<SearchTerm> Terms(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var isExcluded = text[at] == '-';
            if (isExcluded)
                at++;
            var isPhrase = at < text.Length && text[at] == '"';
            var start = isPhrase ? at + 1 : at;
            at = isPhrase ? text.IndexOf('"', start) : Space(text, start);
            var end = at < 0 ? text.Length : at;
            yield return new SearchTerm(text[start..end], isPhrase, isExcluded);
            at = isPhrase ? end + 1 : end;
        }
    }

    /// <summary>The end of a word: white space or the beginning of a phrase.</summary>
    private static int Space(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '"')
            end++;
        return end;
    }
}
