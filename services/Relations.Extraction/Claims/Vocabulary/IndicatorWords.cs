using System.Collections.Frozen;
using Relations.Domain.Facts;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>Words that tell what a quantity measures, from <c>indicators.tsv</c> and <c>project-nouns.tsv</c>.</summary>
internal sealed class IndicatorWords
{
    private readonly FrozenDictionary<string, IndicatorWord[]> _nouns;
    private readonly FrozenDictionary<string, IndicatorWord[]> _verbs;
    private readonly FrozenDictionary<string, bool> _projects = ResourceTable.Read("project-nouns.tsv").ToFrozenDictionary(row => row[0], row => row.Length > 1, StringComparer.Ordinal);

    public IndicatorWords()
    {
        var all = ResourceTable.Read("indicators.tsv").Select(row => (Word: row[0], Meaning: IndicatorWord.Parse(row), IsVerb: row.Length > 3 && row[3].Contains("verb", StringComparison.Ordinal))).ToList();
        _nouns = Index(all.Where(r => !r.IsVerb));
        _verbs = Index(all.Where(r => r.IsVerb));
    }

    /// <summary>What nouns may tell, by their forms.</summary>
    public IReadOnlyDictionary<string, IndicatorWord[]> Nouns => _nouns;

    /// <summary>What a verb may tell.</summary>
    public IndicatorWord[] Verb(string lemma) => _verbs.GetValueOrDefault(lemma, []);

    /// <summary>Things that are built.</summary>
    public IEnumerable<string> Projects => _projects.Keys;

    /// <summary>True for something built that has a length.</summary>
    public bool IsLine(string norm) => _projects.TryGetValue(norm, out var isLine) && isLine;

    private static FrozenDictionary<string, IndicatorWord[]> Index(IEnumerable<(string Word, IndicatorWord Meaning, bool)> rows) =>
        rows.GroupBy(r => r.Word).ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Meaning).ToArray(), StringComparer.Ordinal);
}

/// <summary>What a word tells of a quantity.</summary>
/// <param name="Indicator">What it measures.</param>
/// <param name="Unit">In what.</param>
/// <param name="IsNegative">True of a deficit.</param>
/// <param name="IsAfterOnly">True where it stands only right after the quantity.</param>
/// <param name="NeedsProject">True where the sentence must speak of something built.</param>
/// <param name="NeedsInto">True of a verb that tells it only of what goes into something: "put Q into".</param>
/// <param name="NeedsWorth">True of a verb that tells it only of goods worth so much: "shipped Q worth of".</param>
/// <param name="NeedsState">True of a verb that tells it only of what a state is said to do.</param>
internal sealed record IndicatorWord(Indicator Indicator, MeasuredUnit Unit, bool IsNegative, bool IsAfterOnly, bool NeedsProject, bool NeedsInto, bool NeedsWorth, bool NeedsState)
{
    public static IndicatorWord Parse(string[] row)
    {
        var note = row.Length > 3 ? row[3] : "";
        return new IndicatorWord(
            TableEnum<Indicator>.Parse(row[1]),
            Enum.Parse<MeasuredUnit>(row[2], ignoreCase: true),
            note.Contains("negative", StringComparison.Ordinal),
            note.Contains("after", StringComparison.Ordinal),
            note.Contains("project", StringComparison.Ordinal),
            note.Contains("into", StringComparison.Ordinal),
            note.Contains("worth", StringComparison.Ordinal),
            note.Contains("state", StringComparison.Ordinal));
    }
}

/// <summary>Kinds of units an indicator is measured in.</summary>
internal enum MeasuredUnit
{
    Money,
    Mass,
    /// <summary>Mass or barrels, where the text speaks of oil.</summary>
    Oil,
    /// <summary>Volume, where the text speaks of gas.</summary>
    Gas,
    Length,
    Area,
    People,
    Count,
}
