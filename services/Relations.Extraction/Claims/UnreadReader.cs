using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;

namespace Relations.Extraction.Claims;

/// <summary>The ledger of sentences that carry a signal and gave no fact.</summary>
internal sealed class UnreadReader(ClaimText text, AgreementWords agreements)
{
    /// <summary>The sentences, each with the reason.</summary>
    /// <param name="read">For each sentence whether a fact was read from it.</param>
    public IEnumerable<UnreadSentence> Read(bool[] read)
    {
        foreach (var sentence in text.Sentences)
        {
            if (read[sentence.Index] || !text.Has(sentence, Signals.Agreement | Signals.Visit) || text.States.In(ClaimText.RangeOf(sentence)).IsEmpty && text.People.In(ClaimText.RangeOf(sentence)).IsEmpty)
                continue;
            if (ReasonFor(sentence) is { } reason)
                yield return new UnreadSentence(text.Evidence(ClaimText.RangeOf(sentence)), reason);
        }
    }

    private string? ReasonFor(Sentences.Sentence sentence)
    {
        var visits = text.Has(ClaimText.RangeOf(sentence), WordRole.Visit);
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Lemma == "visit")
                visits = true;
            if (agreements.Verb(clause.Verb.Lemma) is not { Status: AgreementStatus.Signed })
                continue;
            return clause.Verb.Factuality switch
            {
                Factuality.Denied => "a signing that is denied",
                Factuality.Hypothetical => "a signing that is only supposed",
                _ => text.Has(sentence, Signals.Agreement) ? "agreements without a name of their own" : "a signing with no agreement named",
            };
        }
        return visits ? "a visit whose visitor or destination is not clear" : null;
    }
}
