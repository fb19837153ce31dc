using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Grammar;

/// <summary>Divides a sentence into clauses: each verb with its subject and what follows.</summary>
internal sealed class ClauseReader(VerbReader verbs, ControlWords control)
{
    private const int AntecedentReach = 10;

    /// <summary>How many tokens before an "and" the "between" may stand that it answers.</summary>
    private const int NameReach = 8;

    /// <summary>The clauses of a sentence in the order of their verbs.</summary>
    public Clause[] Read(Words words, Sentence sentence)
    {
        var groups = verbs.Read(words, sentence);
        if (groups.Count == 0)
            return [];
        var subjects = new TokenRange[groups.Count];
        for (var k = 0; k < groups.Count; k++)
            subjects[k] = SubjectOf(words, sentence, groups, subjects, k);
        var clauses = new Clause[groups.Count];
        for (var k = 0; k < groups.Count; k++)
        {
            var verb = Governed(words, groups[k], subjects[k], sentence);
            clauses[k] = new Clause(verb, subjects[k], new TokenRange(verb.End, ObjectEnd(words, sentence, groups, subjects, k)));
        }
        return clauses;
    }

    private TokenRange SubjectOf(Words words, Sentence sentence, List<VerbGroup> groups, TokenRange[] subjects, int k)
    {
        if (Governing(words, sentence, groups, k) is { } governing)
            return subjects[governing];
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
                    var relative = RelativeBefore(words, sentence, verb, subjects[previous]);
                    if (relative < 0 || groups[k].Form != VerbForm.Finite || IsContent(words, groups, previous, relative))
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
                if (words.Is(end - 1, WordClass.Coordinator) && groups[k].Form == VerbForm.Finite && previous >= 0 && groups[previous].Form == VerbForm.Finite)
                    return subjects[previous];
                break;
            }
            i--;
            if (words.Is(i + 1, WordClass.Relative) && words.Norm(i + 1) is "who" or "which" or "whom")
                break;
        }
        if (groups[k].Form == VerbForm.Gerund && words.Norm(i + 1) == "with" && i + 2 < end)
            i++;
        return WithAntecedent(words, sentence, Trim(words, i + 1, end));
    }

    /// <summary>"A left after meeting B", "A ended the year by visiting B": the verb whose subject does both, or null.</summary>
    private static int? Governing(Words words, Sentence sentence, List<VerbGroup> groups, int k)
    {
        var before = groups[k].First - 1;
        if (groups[k].Form != VerbForm.Gerund || before < sentence.FirstToken || !words.Is(before, WordClass.Preposition | WordClass.Subordinator))
            return null;
        var previous = k - 1;
        while (previous >= 0 && groups[previous].Form != VerbForm.Finite)
            previous--;
        return previous < 0 ? null : previous;
    }

    /// <summary>Of "X, who" the subject is X.</summary>
    private static TokenRange WithAntecedent(Words words, Sentence sentence, TokenRange subject)
    {
        if (subject.IsEmpty || words.Norm(subject.First) is not ("who" or "which" or "whom"))
            return subject;
        var first = subject.First;
        while (first > sentence.FirstToken && (words.IsPunctuation(first - 1, ',') || words.IsPunctuation(first - 1, ')')))
            first--;
        var end = first;
        while (first > sentence.FirstToken && end - first < AntecedentReach && !words.IsPunctuation(first - 1, ',') && !words.IsPunctuation(first - 1, '(') && (!words.Is(first - 1, WordClass.Coordinator | WordClass.Relative) || JoinsNames(words, sentence, first - 1))
            && !(words.Is(first - 1, WordClass.AnyVerb | WordClass.Auxiliary) && !words[first - 1].IsCapitalised))
            first--;
        return new TokenRange(first, subject.End);
    }

    /// <summary>"President A and Minister B, who": both.</summary>
    private static bool JoinsNames(Words words, Sentence sentence, int and) =>
        and > sentence.FirstToken && words.Norm(and) == "and" && words.IsNamed(and - 1) && words[and + 1].IsCapitalised;

    /// <summary>"who" or "which" that opens the clause of <paramref name="verb"/>, or -1: such a clause stands inside another's subject.</summary>
    private static int RelativeBefore(Words words, Sentence sentence, VerbGroup verb, TokenRange subject)
    {
        var from = subject.IsEmpty ? verb.First : Math.Min(subject.First, verb.First);
        for (var i = verb.First - 1; i >= Math.Max(sentence.FirstToken, from - 1); i--)
        {
            if (words.Is(i, WordClass.Relative))
                return i;
        }
        return -1;
    }

    /// <summary>"said on Monday that": opens what is said, not a clause about a noun.</summary>
    private static bool IsContent(Words words, List<VerbGroup> groups, int verb, int that)
    {
        if (words.Norm(that) != "that" || verb == 0 || !words.Is(groups[verb - 1].Main, WordClass.Speech))
            return false;
        for (var i = groups[verb - 1].End; i < that; i++)
        {
            if (!words.IsDate(i) && !words.Is(i, WordClass.Preposition) && !words.IsAdverb(i))
                return false;
        }
        return true;
    }

    /// <summary>
    /// "A met B and signed": the subject of the first verb; "the talks ended and both sides signed": what stands between; "said A
    /// and B signed": all that was said before the verb; "is due to sign": the subject of "is".
    /// </summary>
    private TokenRange AfterVerb(Words words, VerbGroup verb, VerbGroup own, TokenRange subject, int enclosed)
    {
        var end = own.First;
        var all = Trim(words, verb.End, end);
        if (all.IsEmpty || (own.Form == VerbForm.Infinitive && (IsGovernor(words, all) || (verb.Lemma == "be" && IsRanked(words, all)))))
            return subject;
        if (words.Is(verb.Main, WordClass.Speech) && !(verb.Lemma == "declare" && words.Is(all.First, WordClass.Possessive)))
            return all;
        var join = LastJoin(words, verb.End, enclosed);
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
                comma = i;
        }
        return ofNames >= 0 ? ofNames : comma;
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
            if (words.Norm(i) is "first" or "second" or "third" or "last" or "next" or "only" or "among")
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
            return words.Norm(at)[0] is ';' or ':' or '\u2026' || (words.Norm(at)[0] == '-' && at > 0 && words[at - 1].End < words[at].Start);
        if (words.Is(at, WordClass.Subordinator))
            return !IsAside(words, at, verb) && (words.Norm(at) is not ("since" or "until" or "as" or "so" or "after" or "before") || !words.Is(at, WordClass.Preposition) || !IsDateAhead(words, at, verb));
        return words.Norm(at) == "that" && words.Lexeme(at) is not null;
    }

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

    private static int ObjectEnd(Words words, Sentence sentence, List<VerbGroup> groups, TokenRange[] subjects, int k)
    {
        var from = groups[k].End;
        var end = sentence.EndToken;
        for (var next = k + 1; next < groups.Count; next++)
        {
            if (groups[next].Form != VerbForm.Finite || StandsInObject(words, groups[k], groups[next]))
                continue;
            var relative = RelativeBefore(words, sentence, groups[next], subjects[next]);
            end = relative >= from ? relative : subjects[next].First >= from && !subjects[next].IsEmpty ? subjects[next].First : groups[next].First;
            break;
        }
        for (var i = from; i < end; i++)
        {
            if (words.IsPunctuation(i, ';') || (words.Is(i, WordClass.Subordinator) && !words.Is(i, WordClass.Preposition)))
                return i;
        }
        return Math.Max(from, end);
    }

    /// <summary>"signed a pact to import Peruvian fuel": nothing joins a second clause, so what looks like its verb is a word of the object.</summary>
    private static bool StandsInObject(Words words, VerbGroup verb, VerbGroup next)
    {
        if (verb.Form != VerbForm.Finite || words.Is(verb.Main, WordClass.Speech) || next.First < next.Main)
            return false;
        for (var i = verb.End; i < next.First; i++)
        {
            if (words[i].Kind == TokenKind.Punctuation && words.Norm(i)[0] is not ('-' or '\'' or '/' or '"') || words.Is(i, WordClass.Coordinator | WordClass.Relative | WordClass.Subordinator | WordClass.Pronoun) || words.Norm(i) == "that")
                return false;
        }
        return next.First > verb.End + 1;
    }

    /// <summary>"If ... signed" supposes; "denied that ... signed" denies; "no agreement was signed" denies.</summary>
    private VerbGroup Governed(Words words, VerbGroup verb, TokenRange subject, Sentence sentence)
    {
        var opener = (subject.IsEmpty ? verb.First : Math.Min(subject.First, verb.First)) - 1;
        if (!subject.IsEmpty && words.Norm(subject.First) is "no" or "none" or "neither")
            return verb with { Factuality = Factuality.Denied };
        if (opener < sentence.FirstToken || verb.Factuality is Factuality.Denied)
            return verb;
        return words.Norm(opener) switch
        {
            "if" or "unless" or "whether" or "once" => verb with { Factuality = Factuality.Hypothetical },
            "that" when opener > sentence.FirstToken && control.Of(words, opener - 1) == Factuality.Denied => verb with { Factuality = Factuality.Denied },
            _ => verb,
        };
    }
}
