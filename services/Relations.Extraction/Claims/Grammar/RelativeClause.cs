using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Grammar;

/// <summary>Clauses opened by "who", "which", "whom".</summary>
internal static class RelativeClause
{
    private const int AntecedentReach = 10;

    /// <summary>Of "X, who" the subject is X.</summary>
    public static TokenRange WithAntecedent(Words words, Sentence sentence, TokenRange subject)
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
        return new TokenRange(Behind(words, first, end), subject.End);
    }

    /// <summary>"received by A", "attended by A", "between B and A": the words that lead to whom the clause is about left out.</summary>
    private static int Behind(Words words, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (words.Norm(i) is "by" or "with")
                return i + 1;
        }
        if (words.Norm(first) != "between")
            return first;
        for (var i = end - 1; i > first; i--)
        {
            if (words.Is(i, WordClass.Coordinator))
                return i + 1;
        }
        return first;
    }

    /// <summary>"President A and Minister B, who": both.</summary>
    private static bool JoinsNames(Words words, Sentence sentence, int and) =>
        and > sentence.FirstToken && words.Norm(and) == "and" && words.IsNamed(and - 1) && words[and + 1].IsCapitalised;

    /// <summary>"who" or "which" that opens the clause of <paramref name="verb"/>, or -1: such a clause stands inside another's subject.</summary>
    public static int OpenerBefore(Words words, Sentence sentence, VerbGroup verb, TokenRange subject)
    {
        var from = subject.IsEmpty ? verb.First : Math.Min(subject.First, verb.First);
        while (from - 1 > sentence.FirstToken && words.IsAdverb(from - 1))
            from--;
        for (var i = verb.First - 1; i >= Math.Max(sentence.FirstToken, from - 1); i--)
        {
            if (words.Is(i, WordClass.Relative))
                return i;
        }
        return -1;
    }

    /// <summary>"said on Monday that": opens what is said, not a clause about a noun.</summary>
    public static bool IsContent(Words words, List<VerbGroup> groups, int verb, int that)
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
}
