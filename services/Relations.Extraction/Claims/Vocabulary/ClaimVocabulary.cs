using Relations.Extraction.Claims.Grammar;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>All words the claim readers know, loaded once; immutable, shared between threads.</summary>
internal sealed class ClaimVocabulary
{
    public WordForms Forms { get; } = WordForms.Load();

    public ControlWords Control { get; } = new();

    public ClaimWords Words { get; } = new();

    public AgreementWords Agreements { get; } = new();

    public UndertakingWords Undertakings { get; } = new();

    public SubjectWords Subjects { get; } = new();

    public VisitVerbs Visits { get; } = new();

    public MeetingVerbs Meetings { get; } = new();

    public Milestones Milestones { get; } = new();

    public IndicatorWords Indicators { get; } = new();

    public GrowthWords Growth { get; } = new();

    /// <summary>Every word that is asked for by its form.</summary>
    public IEnumerable<string> All => Forms.All.Keys.Concat(Entries.Words);

    /// <summary>All of them by word form.</summary>
    public ClaimEntries Entries { get; }

    public ClaimVocabulary() => Entries = new ClaimEntries(Forms, Words, Agreements, Undertakings, Indicators, Growth, Visits, Meetings, Milestones);
}
