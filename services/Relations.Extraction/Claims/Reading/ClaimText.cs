using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Mentions;
using Relations.Extraction.Mentions.People;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Reading;

/// <summary>One document as the claim readers see it: words, clauses, and what is named where. Used by one thread at a time.</summary>
internal sealed class ClaimText
{
    private readonly ClauseReader _clauseReader;
    private readonly IReadOnlyList<Clause>?[] _clauses;

    public ClaimText(MentionedText mentioned, WordForms forms, ClauseReader clauseReader)
    {
        Segmented = mentioned.Segmented;
        _clauseReader = clauseReader;
        _clauses = new IReadOnlyList<Clause>?[Segmented.Sentences.Count];
        States = new MentionIndex<StateMention>(mentioned.States);
        Organisations = new MentionIndex<OrganisationMention>(mentioned.Organisations);
        People = new MentionIndex<PersonMention>(mentioned.People);
        References = new MentionIndex<PersonReference>(mentioned.References);
        Offices = mentioned.Offices;
        Places = new MentionIndex<PlaceMention>(mentioned.Places);
        Dates = new MentionIndex<DateMention>(mentioned.Dates);
        Quantities = new MentionIndex<QuantityMention>(mentioned.Quantities);
        var named = new bool[Segmented.TokenSpan.Length];
        Mark(named, States.All);
        Mark(named, Organisations.All);
        Mark(named, People.All);
        Mark(named, Places.All);
        Mark(named, Dates.All);
        Mark(named, Quantities.All);
        Words = new Words(Segmented, forms, named);
    }

    public SegmentedText Segmented { get; }

    public Document Document => Segmented.Document;

    public Words Words { get; }

    public MentionIndex<StateMention> States { get; }

    public MentionIndex<OrganisationMention> Organisations { get; }

    public MentionIndex<PersonMention> People { get; }

    /// <summary>People spoken of without their names: "the Kazakh leader".</summary>
    public MentionIndex<PersonReference> References { get; }

    /// <summary>The offices the text gives people.</summary>
    public IReadOnlyList<PersonOffice> Offices { get; }

    public MentionIndex<PlaceMention> Places { get; }

    public MentionIndex<DateMention> Dates { get; }

    public MentionIndex<QuantityMention> Quantities { get; }

    public IReadOnlyList<Sentence> Sentences => Segmented.Sentences;

    /// <summary>The headline, where the text opens with it; else null.</summary>
    public Sentence? Headline =>
        Sentences.Count > 1 && Document.Title is { Length: > 0 } title && Segmented.Text.AsSpan(Sentences[0].Start).StartsWith(title.AsSpan(0, Math.Min(title.Length, 20)), StringComparison.Ordinal) ? Sentences[0] : null;

    /// <summary>Whether a date lies after the document was published: what is told of it is still to come.</summary>
    public bool IsAhead(EdtfDate? date) => date is not null && Document.Published is { } published && date.Earliest > published.Latest;

    /// <summary>The clauses of a sentence; read when first asked for.</summary>
    public IReadOnlyList<Clause> Clauses(Sentence sentence) => _clauses[sentence.Index] ??= _clauseReader.Read(Words, sentence);

    /// <summary>The words of a range as the text has them.</summary>
    public string TextOf(TokenRange range) => Segmented.Text[Words[range.First].Start..Words[range.End - 1].End];

    /// <summary>Evidence of a range.</summary>
    public Evidence Evidence(TokenRange range) => Segmented.Evidence(Words[range.First].Start, Words[range.End - 1].End);

    /// <summary>Evidence of a mention.</summary>
    public Evidence Evidence(Mention mention) => Segmented.Evidence(mention.Start, mention.End);

    /// <summary>The tokens of a mention.</summary>
    public static TokenRange RangeOf(Mention mention) => new(mention.FirstToken, mention.EndToken);

    /// <summary>The tokens of a sentence.</summary>
    public static TokenRange RangeOf(Sentence sentence) => new(sentence.FirstToken, sentence.EndToken);

    private static void Mark<T>(bool[] named, ReadOnlySpan<T> mentions)
        where T : Mention
    {
        foreach (var mention in mentions)
            named.AsSpan(mention.FirstToken, mention.EndToken - mention.FirstToken).Fill(true);
    }
}
