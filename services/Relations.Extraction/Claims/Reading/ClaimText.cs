using System.Runtime.InteropServices;
using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Mentions.People;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Reading;

/// <summary>One document as the claim readers see it: words, clauses, and what is named where. Used by one thread at a time.</summary>
internal sealed class ClaimText
{
    private readonly ClauseReader _clauseReader;
    private readonly Clause[]?[] _clauses;
    private readonly WordFacts<ClaimEntry?> _entries;
    private readonly Signals[] _signals;

    /// <summary>For each token that is the verb of a clause its form and one; 0 of others, and in sentences whose clauses have not been read.</summary>
    private readonly byte[] _verbs;
    private readonly int[] _openings;

    /// <summary>The words for several parties, in text order.</summary>
    private readonly List<int> _several = [];

    /// <summary>The words that may tell what a quantity measures, in text order.</summary>
    private readonly List<int> _measures = [];

    /// <summary>The words of milestones, in text order.</summary>
    private readonly List<int> _milestones = [];

    public ClaimText(MentionedText mentioned, WordFacts<Lexeme?> forms, WordFacts<ClaimEntry?> entries, ClauseReader clauseReader)
    {
        Segmented = mentioned.Segmented;
        _clauseReader = clauseReader;
        _clauses = new Clause[]?[Segmented.Sentences.Count];
        States = new MentionIndex<StateMention>(mentioned.States);
        Organisations = new MentionIndex<OrganisationMention>(mentioned.Organisations);
        People = new MentionIndex<PersonMention>(mentioned.People);
        References = new MentionIndex<PersonReference>(mentioned.References);
        Offices = mentioned.Offices;
        Places = new MentionIndex<PlaceMention>(mentioned.Places);
        Dates = new MentionIndex<DateMention>(mentioned.Dates);
        var quantities = new MentionIndex<QuantityMention>(mentioned.Quantities);
        var named = new bool[Segmented.TokenSpan.Length];
        Mark(named, States.All);
        Mark(named, Organisations.All);
        Mark(named, People.All);
        Mark(named, Places.All);
        Mark(named, Dates.All);
        Mark(named, quantities.All);
        var dated = new bool[named.Length];
        _verbs = new byte[named.Length];
        Mark(dated, Dates.All);
        Words = new Words(Segmented, forms, named, dated);
        _entries = entries;
        _signals = new Signals[Segmented.Sentences.Count];
        _openings = Openings(Segmented.Sentences);
        Quantities = new MentionIndex<QuantityMention>(UnsaidUnits.Given(this, mentioned.Quantities));
        ReadSignals();
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

    /// <summary>The first sentence of a sentence's paragraph.</summary>
    public Sentence Opening(Sentence sentence) => Sentences[_openings[sentence.Paragraph]];

    /// <summary>The headline, where the text opens with it; else null.</summary>
    public Sentence? Headline =>
        Sentences.Count > 1 && Document.Title is { Length: > 0 } title && Segmented.Text.AsSpan(Sentences[0].Start).StartsWith(title.AsSpan(0, Math.Min(title.Length, 20)), StringComparison.Ordinal) ? Sentences[0] : null;

    /// <summary>Whether a date lies after the document was published: what is told of it is still to come.</summary>
    public bool IsAhead(EdtfDate? date) => date is not null && Document.Published is { } published && date.Earliest > published.Latest;

    /// <summary>The clauses of a sentence; read when first asked for.</summary>
    public Clause[] Clauses(Sentence sentence) => _clauses[sentence.Index] ?? ReadClauses(sentence);

    /// <summary>The part a word plays as a noun.</summary>
    public WordRole Role(int token) => Entry(token)?.Role ?? WordRole.None;

    /// <summary>True when a word plays this part.</summary>
    public bool Is(int token, WordRole role) => (Role(token) & role) != 0;

    /// <summary>The first word of a range that plays one of these parts, or null.</summary>
    public int? Find(TokenRange range, WordRole roles)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (Is(i, roles))
                return i;
        }
        return null;
    }

    /// <summary>Whether a word of a range plays one of these parts.</summary>
    public bool Has(TokenRange range, WordRole roles) => Find(range, roles) is not null;

    /// <summary>Whether a range has a word for several parties: "both", "the two countries", "his counterpart".</summary>
    public bool SpeaksOfSeveral(TokenRange range) => IndexFrom(_several, range.First) is var at && at < _several.Count && _several[at] < range.End;

    /// <summary>The words of a range that may tell what a quantity measures.</summary>
    public ReadOnlySpan<int> MeasuresIn(TokenRange range) => In(_measures, range);

    /// <summary>The words of a range that may tell a milestone.</summary>
    public ReadOnlySpan<int> MilestonesIn(TokenRange range) => In(_milestones, range);

    /// <summary>What a word may tell that a quantity measures, as a noun.</summary>
    public IndicatorWord[] NounMeasures(int token) => Entry(token)?.Nouns ?? [];

    /// <summary>The same as a verb; nothing where it is no verb.</summary>
    public IndicatorWord[] VerbMeasures(int token) => Words.Is(token, WordClass.AnyVerb) ? Entry(token)?.Verbs ?? [] : [];

    /// <summary>What a word tells of growth or decline, or null.</summary>
    public GrowthWord? Growth(int token) => Entry(token)?.Growth;

    /// <summary>The agreement a word names, or null.</summary>
    public AgreementNoun? AgreementNoun(int token) => Entry(token)?.Agreement;

    /// <summary>True for a word for something built.</summary>
    public bool IsProject(int token) => Entry(token) is { } entry && (entry.Signals & Signals.Project) != 0;

    /// <summary>Whether a sentence has a word that may tell such a thing.</summary>
    public bool Has(Sentence sentence, Signals signals) => (_signals[sentence.Index] & signals) != 0;

    /// <summary>True when a token is the verb of a clause.</summary>
    public bool IsVerb(int token, Sentence sentence) => VerbAt(token, sentence) is not null;

    /// <summary>How the token stands that is the verb of a clause of the sentence; null for any other.</summary>
    public VerbForm? VerbAt(int token, Sentence sentence)
    {
        if (token < sentence.FirstToken || token >= sentence.EndToken)
            return null;
        if (_clauses[sentence.Index] is null)
            ReadClauses(sentence);
        return _verbs[token] == 0 ? null : (VerbForm)(_verbs[token] - 1);
    }

    /// <summary>Whether another verb stands between a verb and its subject: "A met B and visited C".</summary>
    public bool SharesSubject(Clause clause, Sentence sentence) =>
        clause.Verb.Form == VerbForm.Finite && HasVerb(new TokenRange(clause.Subject.End, clause.Verb.First), sentence);

    /// <summary>Whether the verb of a clause, no infinitive or gerund, stands in a range.</summary>
    public bool HasVerb(TokenRange range, Sentence sentence)
    {
        foreach (var clause in Clauses(sentence))
        {
            if (clause.Verb.Form is VerbForm.Finite or VerbForm.Participle && range.Contains(clause.Verb.Main))
                return true;
        }
        return false;
    }

    /// <summary>The sentence a token stands in.</summary>
    public Sentence SentenceAt(int token)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (Sentences[middle].FirstToken <= token)
                low = middle;
            else
                high = middle - 1;
        }
        return Sentences[low];
    }

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

    /// <summary>Which token of a list is the first at or behind one.</summary>
    private static int IndexFrom(List<int> tokens, int token)
    {
        var at = tokens.BinarySearch(token);
        return at < 0 ? ~at : at;
    }

    private static ReadOnlySpan<int> In(List<int> tokens, TokenRange range)
    {
        var first = IndexFrom(tokens, range.First);
        return CollectionsMarshal.AsSpan(tokens)[first..Math.Max(first, IndexFrom(tokens, range.End))];
    }

    private Clause[] ReadClauses(Sentence sentence)
    {
        var clauses = _clauseReader.Read(Words, sentence);
        foreach (var clause in clauses)
            _verbs[clause.Verb.Main] = (byte)(clause.Verb.Form + 1);
        return _clauses[sentence.Index] = clauses;
    }

    private ClaimEntry? Entry(int token)
    {
        ref readonly var it = ref Words[token];
        return it.Kind == TokenKind.Word ? _entries.Of(it) : null;
    }

    private void ReadSignals()
    {
        foreach (var sentence in Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var signals = Entry(i)?.Signals ?? Signals.None;
                _signals[sentence.Index] |= signals;
                if ((signals & Signals.Several) != 0)
                    _several.Add(i);
                if ((signals & Signals.Measure) != 0)
                    _measures.Add(i);
                if ((signals & Signals.Milestone) != 0)
                    _milestones.Add(i);
            }
        }
    }

    /// <summary>The first sentence of each paragraph.</summary>
    private static int[] Openings(IReadOnlyList<Sentence> sentences)
    {
        var openings = new int[sentences.Count == 0 ? 0 : sentences[^1].Paragraph + 1];
        for (var i = sentences.Count - 1; i >= 0; i--)
            openings[sentences[i].Paragraph] = i;
        return openings;
    }

    private static void Mark<T>(bool[] named, ReadOnlySpan<T> mentions)
        where T : Mention
    {
        foreach (var mention in mentions)
            named.AsSpan(mention.FirstToken, mention.EndToken - mention.FirstToken).Fill(true);
    }
}
