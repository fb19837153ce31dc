using System.Collections.Frozen;
using Relations.Domain.Facts;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>Events told by a verb and a noun, from <c>milestones.tsv</c>.</summary>
internal sealed class Milestones
{
    private readonly Milestone[] _all;
    private readonly FrozenDictionary<string, Milestone[]> _byVerb;
    private readonly FrozenDictionary<string, Milestone[]> _byNominal;

    public Milestones()
    {
        _all = [.. ResourceTable.Read("milestones.tsv").Select(Milestone.Parse)];
        _byVerb = Index(m => m.Verbs);
        _byNominal = Index(m => m.Nominals);
    }

    /// <summary>The words that verbs of milestones govern.</summary>
    public IEnumerable<string> NounWords => _all.SelectMany(m => m.Nouns).Select(n => n.Word);

    /// <summary>Whether the verb tells a milestone whatever it governs.</summary>
    public bool TellsAlone(string lemma) => ByVerb(lemma).ToArray().Any(m => m.Nouns.Length == 0);

    /// <summary>The milestones a verb may tell.</summary>
    public ReadOnlySpan<Milestone> ByVerb(string lemma) => _byVerb.GetValueOrDefault(lemma);

    /// <summary>The milestones a noun such as "opening" may tell.</summary>
    public ReadOnlySpan<Milestone> ByNominal(string norm) => _byNominal.GetValueOrDefault(norm);

    private FrozenDictionary<string, Milestone[]> Index(Func<Milestone, IEnumerable<string>> keys) =>
        _all.SelectMany(m => keys(m).Select(k => (Key: k, Milestone: m))).GroupBy(p => p.Key).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Milestone).ToArray(), StringComparer.Ordinal);
}

/// <summary>One kind of event.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Verbs">Lemmas that tell it.</param>
/// <param name="Nouns">What they must govern: a word, with another before it in the same phrase where one is given, or by itself where that is the empty one; no nouns when the verb alone tells it.</param>
/// <param name="Nominals">Nouns that tell it before "of".</param>
/// <param name="Actors">Who takes part.</param>
/// <param name="NeedsSince">True where only the day behind "since" tells it: relations maintained since then.</param>
/// <param name="Ends">True where the words tell the end of it: relations broken off, an embassy closed.</param>
internal sealed record Milestone(EventType Type, IReadOnlyList<string> Verbs, (string? Before, string Word)[] Nouns, IReadOnlyList<string> Nominals, MilestoneActors Actors, bool NeedsSince, bool Ends)
{
    public static Milestone Parse(string[] row) => new(
        TableEnum<EventType>.Parse(row[0]),
        Words(row[1]),
        [.. Words(row[2]).Select(Noun)],
        Words(row[3]),
        Enum.Parse<MilestoneActors>(row[4], ignoreCase: true),
        row.Length > 5 && row[5] == "since",
        row.Length > 5 && row[5] == "ends");

    private static (string? Before, string Word) Noun(string value)
    {
        if (value[0] == '=')
            return ("", value[1..]);
        var plus = value.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? (null, value) : (value[..plus], value[(plus + 1)..]);
    }

    private static string[] Words(string column) => column == "-" ? [] : column.Split(' ');
}

/// <summary>Who takes part in a milestone.</summary>
internal enum MilestoneActors
{
    /// <summary>All states of the clause, completed to two.</summary>
    Both,
    /// <summary>The first state of the subject.</summary>
    Subject,
    /// <summary>The states the clause names, perhaps none.</summary>
    Named,
}
