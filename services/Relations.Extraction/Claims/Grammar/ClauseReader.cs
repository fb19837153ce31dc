using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Grammar;

/// <summary>Divides a sentence into clauses: each verb with its subject and what follows.</summary>
internal sealed class ClauseReader(VerbReader verbs, ControlWords control)
{
    private readonly SubjectReader _subjects = new(control);

    /// <summary>The clauses of a sentence in the order of their verbs.</summary>
    public Clause[] Read(Words words, Sentence sentence)
    {
        var groups = verbs.Read(words, sentence);
        if (groups.Count == 0)
            return [];
        var subjects = new TokenRange[groups.Count];
        for (var k = 0; k < groups.Count; k++)
            subjects[k] = _subjects.Of(words, sentence, groups, subjects, k);
        var clauses = new Clause[groups.Count];
        for (var k = 0; k < groups.Count; k++)
        {
            var verb = Governed(words, groups[k], subjects[k], sentence);
            clauses[k] = new Clause(verb, subjects[k], new TokenRange(verb.End, ObjectEnd(words, sentence, groups, subjects, k)));
        }
        return clauses;
    }

    private static int ObjectEnd(Words words, Sentence sentence, List<VerbGroup> groups, TokenRange[] subjects, int k)
    {
        var from = groups[k].End;
        var end = sentence.EndToken;
        var free = from;
        for (var next = k + 1; next < groups.Count; next++)
        {
            if (groups[next].Form != VerbForm.Finite || StandsInObject(words, groups[k], groups[next], ref free))
                continue;
            var relative = RelativeClause.OpenerBefore(words, sentence, groups[next], subjects[next]);
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
    /// <param name="words">The text.</param>
    /// <param name="verb">The verb with the object.</param>
    /// <param name="next">What may be a verb.</param>
    /// <param name="free">Up to where nothing is known to join a clause behind <paramref name="verb"/>.</param>
    private static bool StandsInObject(Words words, VerbGroup verb, VerbGroup next, ref int free)
    {
        if (verb.Form != VerbForm.Finite || words.Is(verb.Main, WordClass.Speech) || next.First < next.Main)
            return false;
        for (; free < next.First; free++)
        {
            if (words[free].Kind == TokenKind.Punctuation && words.Norm(free)[0] is not ('-' or '\'' or '/' or '"') || words.Is(free, WordClass.Coordinator | WordClass.Relative | WordClass.Subordinator | WordClass.Pronoun) || words.Norm(free) == "that")
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
            "once" when words.Norm(verb.First) is "was" or "were" or "had" => verb,
            "if" or "unless" or "whether" or "once" => verb with { Factuality = Factuality.Hypothetical },
            "that" when opener > sentence.FirstToken && control.Of(words, opener - 1) == Factuality.Denied => verb with { Factuality = Factuality.Denied },
            _ => verb,
        };
    }
}
