using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Reading;

/// <summary>Tells the dates that a clause of its own takes for itself: nothing outside it happened then for all that the sentence says.</summary>
internal sealed class DateOwner(ClaimText text)
{
    /// <summary>How far behind a participle its date begins at most: "built in 1974".</summary>
    private const int Adjacent = 2;

    /// <summary>Whether a date is of another clause than that of <paramref name="anchor"/>.</summary>
    /// <param name="date">The date.</param>
    /// <param name="sentence">The sentence of both.</param>
    /// <param name="anchor">The words whose date is sought.</param>
    public bool IsOfOther(DateMention date, Sentence sentence, TokenRange anchor)
    {
        // Amounts of one sentence share their year: "trade was Q1 and exports made up Q2 in 2014".
        if (text.Quantities.Covering(anchor.First) is not null)
            return false;
        if (SetFrom(date.FirstToken, sentence) != SetFrom(anchor.First, sentence) || IsOfMeetingBefore(date, anchor))
            return true;
        var clauses = text.Clauses(sentence);
        var own = Array.Find(clauses, clause => anchor.Contains(clause.Verb.Main));
        foreach (var clause in clauses)
        {
            if (Succeeds(clause, date.FirstToken, anchor.First))
                return true;
            var predicate = new TokenRange(clause.Verb.First, clause.Whole.End);
            if (!predicate.Contains(date.FirstToken) || clause.Verb.Main >= date.FirstToken || clause == own || clause.Verb.Form != VerbForm.Infinitive && predicate.First < anchor.End && anchor.First < predicate.End)
                continue;
            if (clause.Verb.Form switch
            {
                VerbForm.Finite => IsRelative(clause) || IsJoined(clause, anchor) || IsEarlier(clause, own) || IsReport(clause, own),
                VerbForm.Infinitive => IsAim(clause, own) && text.Words.Norm(date.FirstToken - 1) == "by",
                VerbForm.Gerund => text.Words.Norm(clause.Verb.First - 1) == "before",
                VerbForm.Participle => own is not null && date.FirstToken - clause.Verb.End <= Adjacent && IsOfNoun(clause, own, clauses),
                _ => false,
            })
                return true;
        }
        return false;
    }

    /// <summary>"on 8 July 1975, four years after Togo became free": the word by which a token is set apart in time from what stands outside; null for none.</summary>
    private int? SetFrom(int token, Sentence sentence)
    {
        for (var i = token - 1; i > sentence.FirstToken && !text.Words.IsPunctuation(i, ',') && !text.Words.IsPunctuation(i, ';'); i--)
        {
            if (text.Words.Norm(i) is "after" or "before" && text.Is(i - 1, WordRole.Duration))
                return i;
        }
        return null;
    }

    /// <summary>"agreed on it following a June meeting", "after Friday's talks": the date of the meeting alone.</summary>
    private bool IsOfMeetingBefore(DateMention date, TokenRange anchor)
    {
        var noun = text.Words.Norm(date.EndToken) == "'s" ? date.EndToken + 1 : date.EndToken;
        if (!text.Is(noun, WordRole.Meeting) || anchor.Contains(noun))
            return false;
        var before = date.FirstToken - 1;
        while (before > 0 && text.Words.Is(before, WordClass.Determiner | WordClass.Adjective))
            before--;
        return before >= 0 && text.Words.Norm(before) is "after" or "following" or "since";
    }

    /// <summary>"the visit follows one paid in February": what comes after something did not happen when that did.</summary>
    private static bool Succeeds(Clause clause, int date, int anchor) =>
        clause.Verb is { Lemma: "follow" or "precede", Form: VerbForm.Finite, IsPassive: false } && (clause.Object.Contains(date) && clause.Subject.Contains(anchor) || clause.Subject.Contains(date) && clause.Object.Contains(anchor));

    /// <summary>"signed an agreement to double trade by 2015".</summary>
    private static bool IsAim(Clause clause, Clause? own) => own is { Verb: { Factuality: Factuality.Fact, Form: VerbForm.Finite } verb } && verb.Main < clause.Verb.First;

    /// <summary>"a treaty, which expired in 1999", "Togo, whose port opened in 1968". Who came at a time also did then what else is told: "the minister, who arrived on Tuesday, signed".</summary>
    private bool IsRelative(Clause clause)
    {
        var before = clause.Verb.First - 1;
        while (before > 0 && text.Words.Is(before, WordClass.Adverb))
            before--;
        // A treaty has but one day of signature: "a treaty which is to be signed on Tuesday".
        if (text.Words.Norm(before) is "which" or "that" && clause.Verb.Lemma != "sign" || text.Words.Norm(before) is "who" && clause.Verb.Lemma is not ("arrive" or "visit" or "come" or "travel" or "pay"))
            return true;
        return !clause.Subject.IsEmpty && (text.Words.Norm(clause.Subject.First) is "whose" || text.Words.Norm(clause.Subject.First - 1) is "whose");
    }

    /// <summary>
    /// "signed the text drafted in 2004": the date is of the noun alone, unless what is told is of that noun too ("the communiqué signed in 1976 that set up relations").
    /// One that says when something is to be tells it of what is put off or called off, not of what it is prepared by: "met to prepare the summit planned for June".
    /// </summary>
    private bool IsOfNoun(Clause clause, Clause own, Clause[] clauses)
    {
        if (clause.Verb.Lemma is "plan" or "schedule" or "slate" or "set")
            return Array.Exists(clauses, aim => aim.Verb.Form == VerbForm.Infinitive && aim.Verb.Main > own.Verb.Main && aim.Verb.Main < clause.Verb.Main);
        return !text.Words.Is(clause.Verb.Main, WordClass.Speech) && text.Words.Norm(own.Verb.First - 1) is not ("that" or "which");
    }

    /// <summary>"signed A, and B was ratified in June": it goes on with a subject of its own.</summary>
    private bool IsJoined(Clause clause, TokenRange anchor)
    {
        if (clause.Subject.First < anchor.End || clause.Subject.IsEmpty)
            return false;
        var before = clause.Subject.First - 1;
        while (before > anchor.End && text.Words.Is(before, WordClass.Determiner | WordClass.Adverb | WordClass.Adjective) && !text.Words.Is(before, WordClass.Coordinator | WordClass.Subordinator))
            before--;
        return text.Words.Norm(before) is "and" or "but" or "while" or "whereas";
    }

    /// <summary>"visited Lima, where he had studied in 1989": what had happened did so before.</summary>
    private bool IsEarlier(Clause clause, Clause? own) =>
        text.Words.Norm(clause.Verb.First) == "had" && clause.Verb.Main > clause.Verb.First && own is not null && text.Words.Norm(own.Verb.First) != "had";

    /// <summary>"will visit Togo, he said on Tuesday".</summary>
    private bool IsReport(Clause clause, Clause? own) => own is { Verb.Factuality: Factuality.Planned } && text.Words.Is(clause.Verb.Main, WordClass.Speech);
}
