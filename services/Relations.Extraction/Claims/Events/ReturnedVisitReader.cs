using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads the visit that answers the one told before: "The visit was reciprocated by B in 1967", "it was returned by B".</summary>
internal sealed class ReturnedVisitReader(ClaimText text, VisitVerbs verbs, VisitorReader visitors)
{
    /// <summary>The visit of a clause, or null where it returns none.</summary>
    public FoundVisit? Read(Clause clause, Sentence sentence)
    {
        var by = clause.Verb.End;
        if (clause.Verb is not { IsPassive: true, Factuality: Factuality.Fact, Form: VerbForm.Finite } || verbs.Find(clause.Verb.Lemma, VisitUse.Returns) is null || by >= clause.Object.End || text.Words.Norm(by) != "by" || !IsVisit(clause.Subject))
            return null;
        var words = new TokenRange(clause.Verb.First, EndOfName(by + 1, clause.Object.End));
        return visitors.Read(words with { First = by + 1 }, null, sentence) is { } guest
            ? new FoundVisit(guest, new Destination(null, null, words, null), Factuality.Fact, words, words, clause.Whole, IsReturn: true)
            : null;
    }

    private bool IsVisit(TokenRange subject) =>
        !subject.IsEmpty && (text.Words.Norm(subject.End - 1) is "it" or "which" or "that" || text.Has(subject, WordRole.Visit));

    private int EndOfName(int first, int end)
    {
        var at = first;
        while (at < end && !text.Words.IsDate(at) && !text.Words.IsPunctuation(at, ';') && text.Words.Norm(at) is not ("in" or "on" or "to" or "when"))
            at++;
        return at;
    }
}
