using Relations.Domain;
using Relations.Extraction.Claims;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Mentions.Dates;
using Relations.Extraction.Mentions.Quantities;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction;

/// <summary>
/// Reads the facts out of a document: sentences, then mentions, then claims with evidence. Pure and safe to share between
/// threads: the same document always gives the same extraction.
/// </summary>
public sealed class ExtractionPipeline
{
    private readonly UnitCatalog _units = UnitCatalog.Load();
    private readonly Mentions.Terms.Lexicon _terms;
    private readonly KnownWords _known;
    private readonly WordFacts<Lexeme?> _lexemes;
    private readonly MentionFinder _names;
    private readonly QuantityFinder _quantities;
    private readonly ClaimReader _claims;

    private ExtractionPipeline(WorldResources world, string version)
    {
        Version = version;
        _terms = Mentions.Terms.Lexicon.Load(_units.Words);
        var vocabulary = new ClaimVocabulary();
        // The words of plain prose first: what the tables say of them then lies close together.
        _known = new KnownWords([.. vocabulary.All, .. _terms.Words, .. world.Lexicon.Words]);
        _lexemes = _terms.Of(_known);
        _names = new MentionFinder(world, _known);
        _claims = new ClaimReader(vocabulary, _known);
        _quantities = new QuantityFinder(_units, CurrencyCatalog.Load());
    }

    /// <summary>The pipeline with the built-in resources; they are loaded once, here.</summary>
    public static ExtractionPipeline CreateDefault() => new(WorldResources.Default, ExtractorVersion.Current);

    /// <summary>The pipeline with the built-in resources and a user's own.</summary>
    /// <param name="own">Tables whose rows are added; none for the built-in ones alone.</param>
    /// <exception cref="FormatException">A table is none of those that can be added to, or a row cannot be read; the message names file and line.</exception>
    public static ExtractionPipeline CreateWith(IReadOnlyCollection<ResourceFile> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return own.Count == 0 ? CreateDefault() : new(WorldResources.LoadWith(own), ExtractorVersion.With(own));
    }

    /// <summary>Version of what this pipeline reads: another one may read other claims out of the same text.</summary>
    public string Version { get; }

    /// <summary>Everything the document says that can be read.</summary>
    /// <param name="document">A normalised document; its text is not changed.</param>
    public Extraction Extract(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var segmented = Segmenter.Segment(document, _known);
        var mentioned = FindMentions(segmented);
        var claims = _claims.Read(mentioned);
        return new Extraction
        {
            Document = document,
            Facts = claims.Facts,
            Dates = [.. mentioned.Dates.Select(d => new DateReading(d.Date, segmented.Evidence(d.Start, d.End), d.Anchor, d.Rule))],
            Quantities = [.. mentioned.Quantities.Select(q => new QuantityReading(q.Value, q.Unit, segmented.Evidence(q.Start, q.End)))],
            Unread = claims.Unread,
        };
    }

    private MentionedText FindMentions(SegmentedText segmented)
    {
        var names = _names.Find(segmented);
        using var terms = TermText.Of(segmented, _terms, _lexemes, _units);
        var dates = DateFinder.Find(terms);
        return new MentionedText(segmented)
        {
            States = names.States,
            Organisations = names.Organisations,
            People = names.People,
            Offices = names.Offices,
            References = names.References,
            Places = names.Places,
            Dates = dates,
            Quantities = _quantities.Find(terms, dates),
        };
    }
}
