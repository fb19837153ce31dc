using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads with whom an agreement is, where its noun is followed by "with" or "between".</summary>
internal sealed class PartnerReader(ClaimText text, ComplementBounds bounds)
{
    /// <summary>"with his Tajik counterpart, Emomali Rahmon," up to the complement or the end of the names.</summary>
    public TokenRange Read(int at, int end)
    {
        var words = text.Words;
        var i = at + 1;
        var lastName = i;
        for (; i < end; i++)
        {
            if ((words.IsNamed(i) && text.Dates.Covering(i) is null) || text.Is(i, WordRole.Collective | WordRole.Counterpart))
                lastName = i + 1;
            else if (words.IsPunctuation(i, ';') || words.IsPunctuation(i, '(') || words.IsPunctuation(i, '.') || words.IsPunctuation(i, ':'))
                break;
            else if (words.Is(i, WordClass.Preposition) && words.Norm(i) is not "of" && !(IsInsideName(i, end) && text.States.Covering(i - 1) is null && text.People.Covering(i - 1) is null))
                break;
            else if (words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Relative | WordClass.Subordinator) && !words.Is(i, WordClass.MaybeNoun))
                break;
            else if (words.IsPunctuation(i, ',') && (i - lastName > 3 || (i + 1 < end && words.Is(i + 1, WordClass.Determiner) && bounds.LeadsToAgreement(i + 1, end))))
                break;
        }
        var stop = i < end && text.Is(i, WordRole.Topic) && !bounds.IsAdjunct(i, end) ? i : Math.Max(lastName, at + 2);
        while (stop > at + 1 && words.IsPunctuation(stop - 1, ','))
            stop--;
        return new TokenRange(at, Math.Min(stop, end));
    }

    /// <summary>"Minister for Trade".</summary>
    public bool IsInsideName(int at, int end) => text.Words[at - 1].IsCapitalised && at + 1 < end && text.Words[at + 1].IsCapitalised;
}
