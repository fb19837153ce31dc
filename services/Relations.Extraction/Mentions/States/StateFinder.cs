using Relations.Domain;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.States;

/// <summary>
/// Finds states by name, demonym, capital, seat of government and in compounds. A name shared by several states
/// ("Congo", "Korean") goes to the one that the document names otherwise, else to the one the table names first.
/// </summary>
internal static class StateFinder
{
    /// <summary>Every mention of a state, in text order; the two of "Sino-Kazakh" cover the same words.</summary>
    public static IReadOnlyList<StateMention> Find(ScannedText text)
    {
        var candidates = new List<Candidate>();
        foreach (var hit in text.Hits)
        {
            if (hit.Name.Entry is StateName || hit.Name.Next is not null)
                Add(text, hit, candidates);
        }
        var unambiguous = Unambiguous(candidates);
        var mentions = new List<StateMention>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (Compounds.Read(text, candidates, i) is { } compound)
                mentions.Add(Mention(text, candidates[i], Choose(candidates[i].Names, unambiguous), compound));
        }
        return mentions;
    }

    /// <summary>A hit that may be a state.</summary>
    internal readonly record struct Candidate(LexiconHit Hit, IReadOnlyList<StateName> Names);

    /// <summary>The states with a name in the text that is no other's.</summary>
    private static HashSet<ActorCode> Unambiguous(List<Candidate> candidates)
    {
        var codes = new HashSet<ActorCode>();
        foreach (var (_, names) in candidates)
        {
            var others = 1;
            while (others < names.Count && names[others].State == names[0].State)
                others++;
            if (others == names.Count)
                codes.Add(names[0].State.Code);
        }
        return codes;
    }

    private static void Add(ScannedText text, LexiconHit hit, List<Candidate> candidates)
    {
        List<StateName>? names = null;
        StateName? then = null;
        StateName? former = null;
        foreach (var name in text.Names(hit))
        {
            if (name.Entry is not StateName state || (name.Marks.IsAlsoPersonal && PersonalContext.IsPerson(text, hit)))
                continue;
            if (name.Marks.Until is null)
                (names ??= []).Add(state);
            else if (IsInTime(name.Marks.Until, text))
                then = state;
            else
                former = state;
        }
        if (then is not null)
            names = [then];
        else if (former is not null)
            names?.Add(former);
        if (names is not null && !IsCurrency(text, hit) && !IsOfAnother(text, hit))
            candidates.Add(new Candidate(hit, names));
    }

    /// <summary>"His Majesty's Government of Nepal": the government of the state named behind it.</summary>
    private static bool IsOfAnother(ScannedText text, LexiconHit hit)
    {
        var tokens = text.Segmented.Tokens;
        var next = text.Units[hit.End - 1].Token + 1;
        return tokens[text.Units[hit.First].Token].Norm is "his" or "her" && next < tokens.Count && tokens[next].Norm == "of";
    }

    /// <summary>"US$70", "US dollars": money, whoever pays.</summary>
    private static bool IsCurrency(ScannedText text, LexiconHit hit)
    {
        var (tokens, next) = (text.Segmented.Tokens, text.Units[hit.End - 1].Token + 1);
        return next < tokens.Count && tokens[next].Norm is "dollar" or "dollars" or "$";
    }

    /// <summary>A former capital stands for the government only in a document known to be of its time.</summary>
    private static bool IsInTime(int? until, ScannedText text) =>
        until is null || (text.Segmented.Document.Published is { } published && published.Latest.Year < until);

    private static StateName Choose(IReadOnlyList<StateName> names, HashSet<ActorCode> unambiguous)
    {
        StateName? chosen = null;
        foreach (var name in names)
        {
            if (!unambiguous.Contains(name.State.Code))
                continue;
            if (chosen is not null && chosen.State != name.State)
                return names[0];
            chosen ??= name;
        }
        return chosen ?? names[0];
    }

    private static StateMention Mention(ScannedText text, Candidate candidate, StateName name, Compound compound)
    {
        var form = compound.IsCompound && name.Form is not StateForm.Territory ? StateForm.Combined : name.Form;
        var (start, end) = compound.IsCompound
            ? (compound.Start, compound.End)
            : (text.Units[candidate.Hit.First].Start, text.Units[candidate.Hit.End - 1].End);
        var tokens = text.Segmented.Tokens;
        var first = text.Units[candidate.Hit.First].Token;
        while (first > 0 && tokens[first - 1].Start >= start)
            first--;
        var last = text.Units[candidate.Hit.End - 1].Token;
        while (last + 1 < tokens.Count && tokens[last + 1].End <= end)
            last++;
        return new StateMention(first, last + 1, start, end, name.State.Code, form);
    }
}
