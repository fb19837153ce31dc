using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Agreements;
using Relations.Extraction.Claims.Events;
using Relations.Extraction.Claims.Figures;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims;

/// <summary>Turns drafts into facts, each value with the words it was read from.</summary>
internal sealed class FactBuilder(ClaimText text)
{
    /// <summary>An agreement.</summary>
    public AgreementFact Build(AgreementDraft draft) => new()
    {
        Evidence = EvidenceOf(draft.Spans),
        Confidence = draft.SignedDerivation is null ? draft.Confidence : draft.Confidence - 0.1,
        Fields = Fields(
            Field("title", draft.TitleWords),
            draft.PartyWords.IsEmpty ? null : Field("parties", draft.PartyWords),
            DateField("signed", draft.SignedWords, draft.SignedDerivation, draft.Spans[0]),
            Field("place", draft.PlaceWords),
            Field("amount", draft.AmountWords)),
        Title = Spaced(draft.Title),
        Type = draft.Type,
        Parties = draft.Parties.Sorted,
        Signatories = [.. draft.Signatories.Select(p => p.Name)],
        Signed = draft.Signed,
        Place = draft.Place,
        Subjects = [.. draft.Subjects],
        Status = draft.Status,
        Validity = draft.Validity,
        Amount = draft.Amount,
    };

    /// <summary>An event.</summary>
    public EventFact Build(EventDraft draft) => new()
    {
        Evidence = EvidenceOf(draft.Spans),
        Confidence = draft.Confidence,
        Fields = Fields(DateField("date", draft.DateWords, draft.DateDerivation, draft.Spans[0]), Field("place", draft.PlaceWords)),
        Type = draft.Type,
        Title = Spaced(text.TextOf(draft.Name)),
        Date = draft.Date,
        Actors = draft.Actors,
        People = [.. draft.People.Select(p => p.Name)],
        Place = draft.Place,
        Status = draft.Status,
    };

    /// <summary>A figure.</summary>
    public FigureFact Build(FigureDraft draft) => new()
    {
        Evidence = EvidenceOf([draft.Span]),
        Confidence = 0.8,
        Fields = Fields(
            Field("value", draft.Quantity),
            DateField("period", draft.PeriodWords, draft.PeriodDerivation, draft.Span),
            draft.ReporterWords.IsEmpty ? null : Field("reporter", draft.ReporterWords),
            Field("changePercent", draft.ChangeWords)),
        Indicator = draft.Cue.Indicator,
        Value = draft.Value,
        Unit = draft.Quantity.Unit,
        Period = draft.Period,
        Of = draft.Of,
        Partner = draft.Partner,
        Between = draft.Between,
        Reporter = draft.Reporter,
        ChangePercent = draft.ChangePercent,
        Status = draft.Status,
    };

    private Evidence[] EvidenceOf(IEnumerable<TokenRange> spans) => [.. spans.Distinct().OrderBy(s => s.First).Select(text.Evidence)];

    private static FieldEvidence[] Fields(params ReadOnlySpan<FieldEvidence?> fields)
    {
        var present = new List<FieldEvidence>();
        foreach (var field in fields)
        {
            if (field is not null)
                present.Add(field);
        }
        return [.. present];
    }

    private FieldEvidence Field(string name, TokenRange words) => new(name, text.Evidence(words));

    private FieldEvidence? Field(string name, Mention? words) => words is null ? null : new FieldEvidence(name, text.Evidence(words));

    private FieldEvidence? DateField(string name, DateMention? words, string? derivation, TokenRange told) =>
        words is not null ? new FieldEvidence(name, text.Evidence(words), derivation ?? (words.Anchor is null ? null : $"{words.Rule}, counted from {words.Anchor}"))
        : derivation is not null ? new FieldEvidence(name, text.Evidence(told), derivation) : null;

    /// <summary>Line breaks and runs of spaces inside a name become one space.</summary>
    private static string Spaced(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
