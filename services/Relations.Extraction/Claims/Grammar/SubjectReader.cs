using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Grammar;

/// <summary>Finds what each verb of a sentence is said of.</summary>
internal sealed class SubjectReader(ControlWords control)
{
    /// <summary>How many tokens before an "and" the "between" may stand that it answers.</summary>
    private const int NameReach = 8;

    /// <summary>The subject of a verb, perhaps empty.</summary>
    /// <param name="words">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="groups">The verbs of the sentence.</param>
    /// <param name="subjects">The subjects of those before it.</param>
    /// <param name="k">Which verb.</param>
    public TokenRange Of(Words words, Sentence sentence, List<VerbGroup> groups, TokenRange[] subjects, int k)
    {
        if (Governing(words, sentence, groups, k) is { } governing)
            return subjects[governing];
        var subject = Before(words, sentence, groups, subjects, k);
        return groups[k].Form == VerbForm.Gerund && words.Norm(subject.First) == "with" && subject.First + 1 < subject.End ? subject with { First = subject.First + 1 } : subject;
    }

    private TokenRange Before(Words words, Sentence sentence, List<VerbGroup> groups, TokenRange[] subjects, int k)
    {
        var end = groups[k].First;
        var previous = k - 1;
        var i = end - 1;
        while (i >= sentence.FirstToken)
        {
            if (previous >= 0 && i <= groups[previous].Main)
            {
                var verb = groups[previous];
                if (verb.Form == VerbForm.Finite)
                {
                    var relative = RelativeClause.OpenerBefore(words, sentence, verb, subjects[previous]);
                    if (relative < 0 || groups[k].Form != VerbForm.Finite || RelativeClause.IsContent(words, groups, previous, relative))
                        return AfterVerb(words, verb, groups[k], subjects[previous], EnclosedFrom(words, groups, previous, k));
                    i = relative - 1;
                    previous--;
                    continue;
                }
                i = verb.First - 1;
                previous--;
                continue;
            }
            if (IsBoundary(words, i, end))
            {
                if ((words.Is(end - 1, WordClass.Coordinator) || (words.IsPunctuation(i, ';') && Trim(words, i + 1, end).IsEmpty)) && groups[k].Form == VerbForm.Finite && Finite(groups, previous) is { } before)
                    return subjects[before];
                i = BehindCircumstance(words, i, end, previous < k - 1);
                break;
            }
            i--;
            if (words.Is(i + 1, WordClass.Relative) && words.Norm(i + 1) is "who" or "which" or "whom")
                break;
        }
        return RelativeClause.WithAntecedent(words, sentence, Trim(words, i + 1, end));
    }

    /// <summary>"After talks with B, A left": the comma that ends what "after" opens; behind a participle of its own the last one. Else the opener.</summary>
    private static int BehindCircumstance(Words words, int opener, int end, bool hasVerb)
    {
        if (words.Norm(opener) is not ("after" or "before" or "since" or "until"))
            return opener;
        var comma = opener;
        for (var i = opener + 1; i < end - 1; i++)
        {
            if (!words.IsPunctuation(i, ','))
                continue;
            comma = i;
            if (!hasVerb)
                break;
        }
        return comma;
    }

    /// <summary>"A left after meeting B", "A ended the year by visiting B": the verb whose subject does both, or null.</summary>
    private static int? Governing(Words words, Sentence sentence, List<VerbGroup> groups, int k)
    {
        var before = groups[k].First - 1;
        if (groups[k].Form != VerbForm.Gerund || before < sentence.FirstToken || !words.Is(before, WordClass.Preposition | WordClass.Subordinator))
            return null;
        return Finite(groups, k - 1);
    }

    /// <summary>The last finite verb up to one, or null.</summary>
    private static int? Finite(List<VerbGroup> groups, int last)
    {
        while (last >= 0 && groups[last].Form != VerbForm.Finite)
            last--;
        return last < 0 ? null : last;
    }

    /// <summary>
    /// "A met B and signed": the subject of the first verb; "the talks ended and both sides signed": what stands between; "said A
    /// and B signed": all that was said before the verb; "is due to sign": the subject of "is".
    /// </summary>
    private TokenRange AfterVerb(Words words, VerbGroup verb, VerbGroup own, TokenRange subject, int enclosed)
    {
        var end = own.First;
        var all = Trim(words, verb.End, end);
        if (all.IsEmpty || (own.Form == VerbForm.Infinitive && (TakenOccasion.IsBetween(words, verb, own.First) || IsGovernor(words, all) || (verb.Lemma is "be" or "become" && IsRanked(words, all)))))
            return subject;
        if (words.Is(verb.Main, WordClass.Speech) && !(verb.Lemma == "declare" && words.Is(all.First, WordClass.Possessive)))
            return all;
        var join = LastJoin(words, verb.End, enclosed);
        if (IsListed(words, join, end))
            return subject;
        var after = join < 0 ? all : Trim(words, join + 1, end);
        return after.IsEmpty ? subject : after;
    }

    /// <summary>Where a participle between commas begins ("the treaty, signed by A and B, obliges"): its words join no clauses. Else the verb itself.</summary>
    private static int EnclosedFrom(Words words, List<VerbGroup> groups, int previous, int k)
    {
        var end = groups[k].First;
        if (!words.IsPunctuation(end - 1, ','))
            return end;
        for (var i = k - 1; i > previous; i--)
        {
            if (groups[i].Form == VerbForm.Participle && words.IsPunctuation(groups[i].First - 1, ','))
                return groups[i].First - 1;
        }
        return end;
    }

    /// <summary>The last "and" or "but" between that does not join two names, else the last that does, else the last comma, else -1.</summary>
    private static int LastJoin(Words words, int first, int end)
    {
        var (comma, ofNames) = (-1, -1);
        for (var i = end - 1; i >= first; i--)
        {
            if (words.IsPunctuation(i, ';') || (words.Is(i, WordClass.Coordinator) && !IsWithinNames(words, i, first)))
                return i;
            if (ofNames < 0 && words.Is(i, WordClass.Coordinator))
                ofNames = i;
            if (comma < 0 && words.IsPunctuation(i, ','))
                comma = i == end - 1 ? BeforeApposition(words, first, i) : i;
        }
        return ofNames >= 0 ? ofNames : comma;
    }

    /// <summary>"A honored the heroes and martyrs, held talks": the verb right behind a comma goes on with the list, unless the comma ends an apposition.</summary>
    private static bool IsListed(Words words, int join, int end)
    {
        if (join < 0 || !words.Is(join, WordClass.Coordinator) || !words.IsPunctuation(end - 1, ','))
            return false;
        for (var i = join + 1; i < end - 1; i++)
        {
            if (words.IsPunctuation(i, ','))
                return false;
        }
        return true;
    }

    /// <summary>"A visited Peru, B, the premier, visited Chile": the comma before B, whom the apposition stands behind; else the one given.</summary>
    private static int BeforeApposition(Words words, int first, int comma)
    {
        var seen = 0;
        for (var i = comma - 1; i >= first; i--)
        {
            if (words.IsPunctuation(i, ',') && ++seen == 2)
                return words[i + 1].IsCapitalised ? i : comma;
        }
        return comma;
    }

    /// <summary>The "and" of "between A and B", or of "and A and B".</summary>
    private static bool IsWithinNames(Words words, int and, int first)
    {
        if (words.Norm(and) != "and" || !words.IsNamed(and - 1))
            return false;
        for (var i = and - 1; i >= Math.Max(first, and - NameReach); i--)
        {
            if (words.Norm(i) is "between" || words.Is(i, WordClass.Coordinator) || words.IsPunctuation(i, ';'))
                return true;
            if (words[i].Kind == TokenKind.Punctuation || words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary))
                return false;
        }
        return false;
    }

    /// <summary>"the first state in Africa": what a state is said to be that does something.</summary>
    private static bool IsRanked(Words words, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (words.Norm(i) is "first" or "second" or "third" or "last" or "next" or "only" or "among" or "one" or "earliest")
                return true;
            if (words[i].Kind == TokenKind.Punctuation)
                return false;
        }
        return false;
    }

    /// <summary>"due", "set", "expected": words that govern the infinitive and are no subject of it.</summary>
    private bool IsGovernor(Words words, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (!words.IsAdverb(i) && control.Of(words, i) is null)
                return false;
        }
        return true;
    }

    private static bool IsBoundary(Words words, int at, int verb)
    {
        if (words[at].Kind == TokenKind.Punctuation)
            return words.Norm(at)[0] is ';' or ':' or '\u2026' || (IsDash(words, at) && !IsDash(words, verb - 1));
        if (words.Is(at, WordClass.Subordinator))
            return !IsAside(words, at, verb) && (words.Norm(at) is not ("since" or "until" or "as" or "so" or "after" or "before") || !words.Is(at, WordClass.Preposition) || !IsDateAhead(words, at, verb));
        return words.Norm(at) == "that" && words.Lexeme(at) is not null;
    }

    /// <summary>A dash between spaces. One right before the verb closes what another opened: "the two states - A and B - signed".</summary>
    private static bool IsDash(Words words, int at) => words[at].Kind == TokenKind.Punctuation && words.Norm(at)[0] == '-' && at > 0 && words[at - 1].End < words[at].Start;

    private static bool IsDateAhead(Words words, int at, int verb) => at + 1 < verb && words.IsNamed(at + 1);

    /// <summary>"The ministers, after long talks, signed": words between commas that have no verb.</summary>
    private static bool IsAside(Words words, int at, int verb)
    {
        if (!words.IsPunctuation(at - 1, ',') || !words.IsPunctuation(verb - 1, ','))
            return false;
        for (var i = at + 1; i < verb - 1; i++)
        {
            if (words[i].Kind == TokenKind.Punctuation && !words.IsPunctuation(i, '-') || (words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary) && !words.Is(i, WordClass.MaybeNoun)))
                return false;
        }
        return true;
    }

    private static TokenRange Trim(Words words, int first, int end)
    {
        while (first < end && (words.Is(first, WordClass.Coordinator) || words.IsAdverb(first) || (words[first].Kind == TokenKind.Punctuation && words.Norm(first)[0] != '"')))
            first++;
        while (end > first && (words.IsAdverb(end - 1) || words.IsPunctuation(end - 1, ',')))
            end--;
        return new TokenRange(first, end);
    }
}
