using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Joins a name with the words that say what it is, "The Thornton Pact was an agreement between Peru and Chile", and with its other name in brackets.</summary>
internal sealed class DefinedAgreements(ClaimText text)
{
    /// <summary>Makes one phrase of a name and the agreement it is said to be.</summary>
    public void Join(List<AgreementPhrase> phrases, Sentence sentence)
    {
        for (var k = phrases.Count - 1; k > 0; k--)
        {
            var (name, told) = (phrases[k - 1], phrases[k]);
            if (IsOtherName(name, told))
            {
                phrases[k - 1] = name with { Whole = name.Whole with { End = told.Whole.End + 1 } };
                phrases.RemoveAt(k);
                continue;
            }
            if (!name.IsName || !name.HasTopic || !name.Partners.IsEmpty || told.Noun.IsPlural || told.Determiner != PhraseDeterminer.Indefinite || told.Partners.IsEmpty || !IsDefinition(name, told, sentence))
                continue;
            phrases[k - 1] = name with { Partners = told.Partners, Whole = name.Whole.With(told.Whole) };
            phrases.RemoveAt(k);
        }
    }

    /// <summary>"the Charter of Thornton (Thornton Charter)": another name, in brackets right behind the first.</summary>
    private bool IsOtherName(AgreementPhrase name, AgreementPhrase told) =>
        told.InnerDate is null && !told.Noun.IsPlural && text.Words.IsPunctuation(name.Whole.End, '(') && text.Words.IsPunctuation(told.Whole.End, ')') && told.Core.First - name.Whole.End <= 2;

    private bool IsDefinition(AgreementPhrase name, AgreementPhrase told, Sentence sentence) =>
        text.Clauses(sentence).Any(c => c.Verb is { Lemma: "be", IsPassive: false } && c.Subject.Contains(name.Head) && c.Verb.First >= name.Whole.End && c.Object.Contains(told.Head) && told.Core.First - c.Verb.End <= 3);
}
