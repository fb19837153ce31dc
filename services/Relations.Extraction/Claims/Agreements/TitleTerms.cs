using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>The words of a title that tell an agreement from another: no states, nouns of agreement, words of grammar, and no cooperation.</summary>
/// <param name="Core">Those before the noun.</param>
/// <param name="All">Those of the complements too.</param>
internal sealed record TitleTerms(HashSet<string> Core, HashSet<string> All)
{
    private const int Enough = 2;

    /// <summary>Reads the terms of a title.</summary>
    public static TitleTerms Read(ClaimText text, AgreementWords vocabulary, TokenRange core, IReadOnlyList<TokenRange> complements)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        Add(text, vocabulary, core, before);
        var all = new HashSet<string>(before, StringComparer.Ordinal);
        foreach (var complement in complements)
            Add(text, vocabulary, complement, all);
        return new TitleTerms(before, all);
    }

    /// <summary>Whether one title says all that the other says, or both have the same telling words before the noun.</summary>
    public bool Share(TitleTerms other) =>
        (Core.Count >= Enough && Core.SetEquals(other.Core)) || (All.Count > 0 && other.All.Count > 0 && (All.IsSubsetOf(other.All) || other.All.IsSubsetOf(All)));

    /// <summary>Whether this one says more.</summary>
    public bool IsRicher(TitleTerms other) => All.Count > other.All.Count;

    private static void Add(ClaimText text, AgreementWords vocabulary, TokenRange range, HashSet<string> terms)
    {
        for (var i = range.First; i < range.End; i++)
        {
            var norm = text.Words.Norm(i);
            if (text.Words[i].Kind != TokenKind.Word || text.States.Covering(i) is not null || text.Dates.Covering(i) is not null || text.AgreementNoun(i) is not null)
                continue;
            if (!vocabulary.IsEmpty(norm) && norm is not ("understanding" or "cooperation" or "co-operation") && !text.Words.Is(i, WordClass.Preposition | WordClass.Determiner | WordClass.Coordinator | WordClass.To | WordClass.Possessive))
                terms.Add(norm);
        }
    }
}
