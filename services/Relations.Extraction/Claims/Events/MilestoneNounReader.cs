using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Finds the word that makes a verb tell a milestone: the embassy that is opened, the state that is recognised.</summary>
internal sealed class MilestoneNounReader(ClaimText text)
{
    /// <summary>How far behind the verb its noun may stand.</summary>
    private const int ObjectReach = 14;

    /// <summary>How many words may stand between the two of "joint technical committee".</summary>
    private const int PhraseReach = 4;

    /// <summary>The token of the noun, or null where the clause tells no such milestone.</summary>
    /// <param name="milestone">What may be told.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="sentence">Its sentence.</param>
    public int? Of(Milestone milestone, Clause clause, Sentence sentence)
    {
        if (milestone.Nouns.Length == 0)
            return clause.Verb.Form == VerbForm.Participle ? null : milestone.Type == EventType.Recognition ? Recognised(clause) : clause.Object.IsEmpty ? null : clause.Object.First;
        var governed = clause.Object with { End = Math.Min(clause.Object.End, clause.Object.First + ObjectReach) };
        if (!clause.Verb.IsPassive)
            return In(milestone, governed, true) ?? (IsDoneBySubject(clause.Verb) ? In(milestone, clause.Subject, false) : null);
        return In(milestone, clause.Subject, false) ?? (clause.Verb.Lemma == "grant" || IsRaising(milestone, clause) ? In(milestone, governed, true) : null) ?? Again(milestone, clause, sentence);
    }

    /// <summary>"relations were elevated to a strategic partnership": what they become is told behind the verb.</summary>
    private bool IsRaising(Milestone milestone, Clause clause) =>
        milestone.Type == EventType.Partnership && !clause.Object.IsEmpty && text.Words.Norm(clause.Object.First) == "to";

    /// <summary>"Relations were broken off, and they were restored": the relations spoken of before.</summary>
    private int? Again(Milestone milestone, Clause clause, Sentence sentence) =>
        milestone.Type == EventType.DiplomaticRelations && !clause.Subject.IsEmpty && text.Words.Norm(clause.Subject.First) is "they" or "these" && clause.Subject.End == clause.Subject.First + 1
            ? In(milestone, new TokenRange(sentence.FirstToken, clause.Subject.First), false)
            : null;

    /// <summary>The first of the nouns in a range, or null.</summary>
    /// <param name="milestone">Whose nouns.</param>
    /// <param name="range">Where to look.</param>
    /// <param name="untilPreposition">Whether a preposition ends the words that the verb governs.</param>
    public int? In(Milestone milestone, TokenRange range, bool untilPreposition)
    {
        var free = range.First + 2;
        foreach (var i in text.MilestonesIn(range))
        {
            for (; untilPreposition && free < i; free++)
            {
                if (EndsObject(free))
                    return null;
            }
            foreach (var (before, word) in milestone.Nouns)
            {
                if (text.Words.Norm(i) == word && IsNamed(before, i, range.First))
                    return i;
            }
        }
        return null;
    }

    /// <summary>A preposition behind which the verb governs nothing.</summary>
    private bool EndsObject(int token) => text.Words.Is(token, WordClass.Preposition) && text.Words.Norm(token) is not ("up" or "into" or "of" or "out" or "to");

    /// <summary>"the embassy opened", "the exercise began", "relations date back to 1922": the subject is what the verb is done to.</summary>
    private static bool IsDoneBySubject(VerbGroup verb) => verb.Lemma is "open" or "reopen" or "begin" or "start" or "commence" or "resume" or "date" or "close";

    /// <summary>Whether the noun at a token stands as the table wants: alone, or with a word of its phrase before it.</summary>
    private bool IsNamed(string? before, int noun, int first)
    {
        if (before is null)
            return true;
        if (before.Length == 0)
            return noun == first || text.Words.Is(noun - 1, WordClass.Determiner | WordClass.Possessive) || text.Words.Norm(noun - 1) is "that" or "off";
        for (var i = noun - 1; i >= Math.Max(first, noun - PhraseReach); i--)
        {
            if (text.Words.Norm(i) == before)
                return true;
            if (text.Words.Is(i, WordClass.Preposition) || text.Words[i].Kind == TokenKind.Punctuation && !text.Words.IsPunctuation(i, '-'))
                return false;
        }
        return false;
    }

    /// <summary>The state recognised: "A recognised Kazakhstan", "A recognised Kazakhstan's independence", "Kazakhstan was recognised by A".</summary>
    private int? Recognised(Clause clause)
    {
        if (clause.Verb.IsPassive)
            return RecognisedSubject(clause);
        var from = clause.Object.First;
        var states = text.States.In(new TokenRange(from, Math.Min(clause.Object.End, from + 7)));
        if (states.IsEmpty || states[0].Form != StateForm.Name || IsPaper(clause.Subject))
            return null;
        for (var i = from; i < states[0].FirstToken; i++)
        {
            if (text.Words.Norm(i) is not ("the" or "independence" or "of" or "sovereignty" or "'s" or "republic" or "as"))
                return null;
        }
        return IsOwnerOfOther(states[0]) ? null : states[0].FirstToken;
    }

    /// <summary>"Egypt's rights": not the state is recognised.</summary>
    private bool IsOwnerOfOther(StateMention state)
    {
        var at = state.EndToken;
        if (at >= text.Words.Count || !(text.Words.Is(at, WordClass.Possessive) || text.Words.Norm(at)[0] == '`'))
            return false;
        while (at < Math.Min(text.Words.Count, state.EndToken + PhraseReach) && text.Words.Norm(at) is not ("independence" or "sovereignty" or "statehood"))
            at++;
        return at == Math.Min(text.Words.Count, state.EndToken + PhraseReach);
    }

    /// <summary>"the treaty recognised": no state does.</summary>
    private bool IsPaper(TokenRange subject)
    {
        for (var i = subject.First; i < subject.End; i++)
        {
            if (text.AgreementNoun(i) is not null)
                return true;
        }
        return false;
    }

    /// <summary>"Ghana was recognised by".</summary>
    private int? RecognisedSubject(Clause clause)
    {
        var states = text.States.In(clause.Subject);
        var isByState = !clause.Object.IsEmpty && text.Words.Norm(clause.Object.First) == "by" && !text.States.In(clause.Object with { End = Math.Min(clause.Object.End, clause.Object.First + 4) }).IsEmpty;
        return isByState && states.Length == 1 && states[0].Form == StateForm.Name ? states[0].FirstToken : null;
    }
}
