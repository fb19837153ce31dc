using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Finds the words of a clause that say who does what its verb tells of an agreement.</summary>
internal sealed class AgreementActors(ClaimText text)
{
    /// <summary>The subject, or what follows "by" or "between" after a passive.</summary>
    public TokenRange Of(Clause clause)
    {
        if (!clause.Verb.IsPassive)
            return BehindPurpose(clause.Subject);
        for (var i = clause.Object.First; i < clause.Object.End; i++)
        {
            if (text.Words.Norm(i) is "by" or "between" or "with" && text.Dates.Covering(i + 1) is null)
                return new TokenRange(i, EndOf(i + 1, clause.Object.End));
            if (text.Words.IsPunctuation(i, ';'))
                break;
        }
        return TokenRange.EmptyAt(clause.Verb.End);
    }

    /// <summary>"To check Bulgaria's claims, Turkey and Greece signed": the states behind the comma, where nothing but their names and a date stands before the verb.</summary>
    private TokenRange BehindPurpose(TokenRange subject)
    {
        if (subject.IsEmpty || !(text.Words.Is(subject.First, WordClass.To | WordClass.Preposition | WordClass.Subordinator | WordClass.VerbIng) || WordPairs.OpensCircumstance(text.Words, subject.First)))
            return subject;
        var first = subject.End;
        for (var i = subject.End - 1; i > subject.First && IsOfList(i); i--)
        {
            if (text.Words.IsPunctuation(i, ','))
                first = i + 1;
        }
        var states = text.States.In(subject with { First = first });
        return states.Length > 1 && states[0].Code != states[^1].Code ? subject with { First = first } : subject;
    }

    private bool IsOfList(int token) =>
        text.States.Covering(token) is not null || text.Words.IsDate(token) || (text.Words.Is(token, WordClass.Preposition) && text.Words.IsDate(token + 1)) || text.Words.IsPunctuation(token, ',') || text.Words.Is(token, WordClass.Coordinator | WordClass.Determiner);

    /// <summary>"by A and B, with C as witness": C did not sign.</summary>
    private int EndOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Words.IsPunctuation(i, ';') || (text.Words.IsPunctuation(i, ',') && i + 1 < end && text.Words.Norm(i + 1) is "with" or "in" or "during"))
                return i;
        }
        return end;
    }
}
