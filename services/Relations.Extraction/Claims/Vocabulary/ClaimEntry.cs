namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>All that the claim readers know of one word form, so that each word of a text is looked up once.</summary>
/// <param name="Role">The part it plays as a noun.</param>
/// <param name="Agreement">The agreement it names, or null.</param>
/// <param name="Signals">What a sentence with it may tell.</param>
internal sealed record ClaimEntry(WordRole Role, AgreementNoun? Agreement, Signals Signals)
{
    /// <summary>What it may tell that a quantity measures, as a noun.</summary>
    public IndicatorWord[] Nouns { get; init; } = [];

    /// <summary>The same as a verb.</summary>
    public IndicatorWord[] Verbs { get; init; } = [];

    /// <summary>Whether it tells of growth or decline, or null.</summary>
    public GrowthWord? Growth { get; init; }
}

/// <summary>What a sentence may tell by one of its words: only such sentences are read closely.</summary>
[Flags]
internal enum Signals
{
    None = 0,
    Visit = 1,
    Meeting = 2,
    Milestone = 4,
    Agreement = 8,
    /// <summary>Something built.</summary>
    Project = 16,
    Undertaking = 32,
    /// <summary>Several parties without their names: "both", "the two countries", "his counterpart".</summary>
    Several = 64,
    /// <summary>What a quantity measures.</summary>
    Measure = 128,
}
