using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Tells of a visit named by a noun whether it took place, is to come, or was put off or called off.</summary>
internal sealed class VisitFactuality(ClaimText text, VisitVerbs verbs)
{
    /// <summary>Whether the visit of a noun took place, as its modifiers and the verbs around it tell.</summary>
    public Factuality Of(int noun, int start, Clause? clause, Sentence sentence)
    {
        if (clause is not null && FailsToHappen(clause, noun))
            return Factuality.Denied;
        if (Disrupted(noun, sentence) is { } disrupted)
            return disrupted;
        for (var i = start; i < noun; i++)
        {
            if (text.Words.Norm(i) is "upcoming" or "forthcoming" or "planned" or "scheduled" or "proposed" or "expected")
                return Factuality.Planned;
        }
        if (clause is null)
            return Factuality.Fact;
        if (clause.Object.Contains(noun) && clause.Verb is { IsPassive: true, Lemma: "expect" or "schedule" or "plan" or "slate" or "await" })
            return Factuality.Planned;
        var planned = clause.Verb.Factuality == Factuality.Planned || clause.Verb.Lemma is "prepare" or "plan";
        return planned && (clause.Object.Contains(noun) ? (verbs.Find(clause.Verb.Lemma, VisitUse.Pays) is not null || verbs.Find(clause.Verb.Lemma, VisitUse.Moves) is not null) : clause.Verb.Lemma is "take" or "begin" or "start" or "last") ? Factuality.Planned : Factuality.Fact;
    }

    /// <summary>A visit that some verb of the sentence puts off or calls off.</summary>
    private Factuality? Disrupted(int noun, Sentence sentence)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (!(clause.Verb.IsPassive ? clause.Subject : clause.Object).Contains(noun) || clause.Verb.Factuality != Factuality.Fact)
                continue;
            if (clause.Verb.Lemma is "postpone" or "delay" or "reschedule")
                return Factuality.Planned;
            if (clause.Verb.Lemma is "cancel" or "scrap" or "abandon" || (clause.Verb.Lemma == "call" && text.Words.Norm(clause.Verb.End) == "off"))
                return Factuality.Denied;
        }
        return null;
    }

    /// <summary>"the visit did not take place".</summary>
    public static bool FailsToHappen(Clause clause, int noun) =>
        clause.Verb is { Factuality: Factuality.Denied, Lemma: "take" or "happen" or "occur" or "materialise" or "materialize" } && clause.Subject.Contains(noun);
}
