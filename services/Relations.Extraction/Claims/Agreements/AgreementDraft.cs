using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>An agreement while the document is still being read: later mentions may add to it.</summary>
internal sealed class AgreementDraft
{
    private string? _folded;

    public required Sentence Sentence { get; init; }

    public required AgreementPhrase Phrase { get; init; }

    /// <summary>True for an entry of a list: its neighbours are other agreements.</summary>
    public bool IsListed { get; init; }

    /// <summary>True for "nine agreements": several counted, none named.</summary>
    public bool IsPackage { get; set; }

    /// <summary>The date in its name ("the 1962 Water Agreement", "the treaty of 1932"), or null.</summary>
    public DateMention? OwnDate { get; set; }

    /// <summary>Where the text speaks of it; the first is the one it was read from.</summary>
    public required List<TokenRange> Spans { get; init; }

    public required string Title
    {
        get;
        set => (field, _folded) = (value, null);
    }

    /// <summary>The title as titles are compared: without quotation marks, hyphens as spaces.</summary>
    public string FoldedTitle => _folded ??= Title.Replace("-", " ", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Trim();

    public required TokenRange TitleWords { get; set; }

    /// <summary>The words of the title that tell it from others.</summary>
    public required TitleTerms Terms { get; set; }

    public required AgreementType Type { get; init; }

    public required PartySet Parties { get; set; }

    /// <summary>The words the parties were read from, or empty when they follow from the context alone.</summary>
    public TokenRange PartyWords { get; init; }

    public List<Person> Signatories { get; set; } = [];

    public EdtfDate? Signed { get; set; }

    public DateMention? SignedWords { get; set; }

    public string? SignedDerivation { get; set; }

    public string? Place { get; set; }

    public Mention? PlaceWords { get; set; }

    public SortedSet<Subject> Subjects { get; init; } = [];

    public AgreementStatus Status { get; set; }

    public EdtfDate? Validity { get; set; }

    public Money? Amount { get; set; }

    public QuantityMention? AmountWords { get; set; }

    public double Confidence { get; init; } = 0.8;
}
