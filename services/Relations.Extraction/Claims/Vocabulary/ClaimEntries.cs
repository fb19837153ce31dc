using System.Collections.Frozen;
using Relations.Extraction.Claims.Grammar;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>One table over all vocabularies, by word form.</summary>
internal sealed class ClaimEntries
{
    /// <summary>Words of grammar that speak of several parties.</summary>
    private static readonly string[] Several = ["they", "both", "bilateral", "we", "their", "our", "mutual", "each"];

    private static readonly ClaimEntry Nothing = new(WordRole.None, null, Signals.None);

    private readonly FrozenDictionary<string, ClaimEntry> _entries;

    public ClaimEntries(WordForms forms, ClaimWords words, AgreementWords agreements, UndertakingWords undertakings, IndicatorWords indicators, GrowthWords growth, VisitVerbs visits, MeetingVerbs meetings, Milestones milestones)
    {
        var entries = new Dictionary<string, ClaimEntry>(StringComparer.Ordinal);
        void Add(string norm, Func<ClaimEntry, ClaimEntry> with) => entries[norm] = with(entries.GetValueOrDefault(norm, Nothing));
        foreach (var (norm, role) in words.All)
            Add(norm, e => e with { Role = role, Signals = e.Signals | SignalOf(role) });
        foreach (var norm in Several)
            Add(norm, e => e with { Signals = e.Signals | Signals.Several });
        foreach (var (norm, noun) in agreements.Nouns)
            Add(norm, e => e with { Agreement = noun, Signals = e.Signals | Signals.Agreement });
        foreach (var norm in indicators.Projects)
            Add(norm, e => e with { Signals = e.Signals | Signals.Project });
        foreach (var (norm, nouns) in indicators.Nouns)
            Add(norm, e => e with { Nouns = nouns, Signals = e.Signals | Signals.Measure });
        foreach (var (norm, word) in growth.All)
            Add(norm, e => e with { Growth = word });
        foreach (var norm in milestones.NounWords)
            Add(norm, e => e with { Signals = e.Signals | Signals.Milestone });
        foreach (var (norm, lexeme) in forms.All)
        {
            var signals = visits.Tells(lexeme.Lemma) ? Signals.Visit : Signals.None;
            signals |= meetings.Tells(lexeme.Lemma) ? Signals.Meeting : Signals.None;
            signals |= milestones.TellsAlone(lexeme.Lemma) ? Signals.Milestone : Signals.None;
            signals |= undertakings.Leads(lexeme.Lemma) ? Signals.Undertaking : Signals.None;
            if (signals != Signals.None)
                Add(norm, e => e with { Signals = e.Signals | signals });
            if (indicators.Verb(lexeme.Lemma) is { Length: > 0 } verbs)
                Add(norm, e => e with { Verbs = verbs, Signals = e.Signals | Signals.Measure });
            if (growth.All.TryGetValue(lexeme.Lemma, out var word))
                Add(norm, e => e with { Growth = word });
        }
        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every form.</summary>
    public IEnumerable<string> Words => _entries.Keys;

    /// <summary>The entry of a form, or null.</summary>
    public ClaimEntry? Find(string norm) => _entries.GetValueOrDefault(norm);

    private static Signals SignalOf(WordRole role) =>
        (role.HasFlag(WordRole.Visit) ? Signals.Visit : Signals.None) | ((role & (WordRole.Meeting | WordRole.Meal | WordRole.Body)) != 0 ? Signals.Meeting : Signals.None)
        | ((role & (WordRole.Collective | WordRole.Counterpart)) != 0 ? Signals.Several : Signals.None);
}
