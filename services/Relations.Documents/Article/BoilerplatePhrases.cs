using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>The words by which furniture around articles is known; the list is Resources/boilerplate.tsv.</summary>
internal sealed class BoilerplatePhrases
{
    /// <summary>Longest block in which a phrase inside running text counts; in UTF-16 units.</summary>
    private const int LongestNotice = 600;

    private readonly PhraseTable<BoilerplateRule> _starts = new();
    private readonly PhraseTable<BoilerplateRule> _lines = new();
    private readonly PhraseTable<bool> _generic = new();
    private readonly PhraseSearch _within;

    private BoilerplatePhrases()
    {
        var within = new List<string>();
        foreach (var fields in ResourceTable.Read("boilerplate.tsv"))
        {
            var rule = Enum.Parse<BoilerplateRule>(fields[0], ignoreCase: true);
            foreach (var phrase in fields[1].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                if (rule == BoilerplateRule.Within)
                    within.Add(phrase);
                else if (rule == BoilerplateRule.Generic)
                    _generic.Add(phrase, true);
                else if (rule is BoilerplateRule.Line or BoilerplateRule.Menu or BoilerplateRule.Notes)
                    _lines.Add(phrase, rule);
                else
                    _starts.Add(phrase, rule);
            }
        }
        _within = new PhraseSearch(within);
    }

    /// <summary>The list, read once.</summary>
    public static BoilerplatePhrases Known { get; } = new();

    /// <summary>True when a block holds a phrase that marks it as a notice wherever it stands.</summary>
    public bool IsNotice(ReadOnlySpan<char> text) => text.Length <= LongestNotice && (text.Contains('©') || _within.IsIn(text));

    /// <summary>True when a heading says nothing of the matter ("Press statement").</summary>
    public bool IsGeneric(FoldedLine line) => _generic.TryGet(line.Folded, out _);

    /// <summary>The rule that a line meets, or null.</summary>
    public BoilerplateRule? RuleOf(FoldedLine line)
    {
        if (line.Count is 0 or > 24)
            return null;
        var end = line.Count;
        while (end > 1 && line.IsNumber(end - 1, out _))
            end--;
        if (_lines.TryGet(line.At(0, end), out var whole))
            return whole;
        var words = _starts.LongestAt(line, 0, out var start);
        if (words == 0)
            return IsMenuRow(line) ? BoilerplateRule.Menu : null;
        return start switch
        {
            BoilerplateRule.Label => words < line.Count && line.Before(words).Contains(':') ? BoilerplateRule.Line : null,
            BoilerplateRule.End => words == end || (words > 1 && line.Count <= 8) ? BoilerplateRule.End : null,
            _ => start,
        };
    }

    /// <summary>"Home Press Travel Business About": a whole menu in one line.</summary>
    private bool IsMenuRow(FoldedLine line)
    {
        int known = 0, lower = 0;
        for (var at = 0; at < line.Count; at++)
        {
            known += _lines.TryGet(line.At(at), out _) ? 1 : 0;
            lower += line.IsCapitalised(at) || line.At(at) is "and" ? 0 : 1;
        }
        return line.Count >= 4 && lower == 0 && known >= 3 && known * 5 >= line.Count * 2;
    }
}
