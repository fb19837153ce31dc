using System.Collections.Frozen;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>
/// Whether a number without unit counts something, by the words around it. Identifiers, times, ages, scores, durations and
/// numbered lists count nothing.
/// </summary>
internal static class CountContext
{
    private const int PopulationReach = 6;

    private static readonly FrozenSet<string> FunctionWords = Words("function");
    private static readonly FrozenSet<string> Definite = Words("definite");
    private static readonly FrozenSet<string> Superlatives = Words("superlative");

    /// <summary>Words that stand between a noun phrase and what follows it.</summary>
    public static bool IsFunctionWord(in Term term) => FunctionWords.Contains(term.Norm);

    /// <summary>Digits that are part of something else: a name ("COVID-19"), a time, a telephone number, an address, a version.</summary>
    public static bool IsInsideOther(SentenceTerms terms, int at)
    {
        ref readonly var before = ref terms[at - 1];
        if (terms.IsGlued(at - 1))
        {
            if (before.Is('-'))
                return terms.IsGlued(at - 2) && terms[at - 2].Kind != TokenKind.Punctuation && terms[at - 2].Norm is not ("sub" or "under" or "over" or "minus" or "plus");
            if (before.Is('+') && terms[at + 1].Is("%"))
                return false;
            if (before.Kind == TokenKind.Word || before.Is("%")
                || before.Norm is ":" or "/" or "." or "@" or "_" or "#" or "+" or "=" or "&" or "\\" or "," or "*")
                return before.Norm is not ("/" or ",") || terms.IsGlued(at - 2);
        }
        ref readonly var after = ref terms[at + 1];
        if (terms[at].Kind == TokenKind.Number && terms.IsGlued(at) && (after.Is(':') || after.Is('@') || after.Is('_')) && terms.IsGlued(at + 1))
            return true;
        return IsIdentified(terms, at);
    }

    private static bool IsIdentified(SentenceTerms terms, int at)
    {
        var before = at - 1;
        if (terms[before].Is('.') || terms[before].Is(':') || terms[before].Is('#'))
            before--;
        if (terms[before].Lexeme is not { IntroducesIdentifier: true } lexeme || terms[at].Kind != TokenKind.Number)
            return false;
        if (lexeme.Text == "issue" && terms[before - 1].Norm is "to" or "will" or "would" or "may" or "could" or "can")
            return false;
        return lexeme.Text != "no" || before < at - 1 || terms[before].IsCapitalised;
    }

    /// <summary>True where a number without a unit is a plain count.</summary>
    public static bool IsCount(SentenceTerms terms, int at, ReadNumber read)
    {
        ref readonly var before = ref terms[at - 1];
        ref readonly var after = ref terms[read.End];
        if ((after.Lexeme is { Unit: not DateUnit.None } && !(read.Multiplied && after.IsCapitalised))
            || after.Norm is "hours" or "hour" or "minutes" or "minute" or "seconds" or "gmt" or "utc" or "am" or "pm" or "a.m." or "p.m." or "o'clock" or "hrs")
            return false;
        if (terms.IsGlued(read.End - 1) && (after.Is('-') || after.Is('/') || after.Is('\'') || (after.Kind == TokenKind.Word && after.Norm != "'s")))
            return false;
        if (read.InWords)
            return IsCountInWords(terms, at, read);
        if (before.Norm is "aged" or "age" || (before.Is(',') && after.Is(',') && terms[at - 2].IsCapitalised && read.Value is > 15 and < 110))
            return false;
        if ((!read.Multiplied && IsListNumber(terms, at, read.End)) || IsNameNumber(terms, at, read))
            return false;
        var isYearLike = terms[at].Length == 4 && read.End == at + 1 && read.Value is >= 1900 and < 2100 && terms[at].Norm.AsSpan().IndexOf(',') < 0;
        return !isYearLike || (after.Kind == TokenKind.Word && after.Shape == WordShape.Lower && !IsFunctionWord(after));
    }

    /// <summary>"nine agreements" counts; "the two countries", "one", "two of them", "zero" do not.</summary>
    private static bool IsCountInWords(SentenceTerms terms, int at, ReadNumber read)
    {
        ref readonly var before = ref terms[at - 1];
        ref readonly var after = ref terms[read.End];
        if (read.Multiplied || read.Value > 20)
            return after.Kind == TokenKind.Word || after.Kind == TokenKind.Punctuation;
        if (read.Value < 2 || (at > 0 && terms[at].Shape == WordShape.Capitalised) || Definite.Contains(before.Norm)
            || before.Lexeme is { Deixis: not Deixis.None })
            return false;
        return after.Kind == TokenKind.Word && !IsFunctionWord(after) && after.Lexeme is not { Ordinal: > 0 };
    }

    /// <summary>"1. Trade", "(1)", "[12]", "2)".</summary>
    private static bool IsListNumber(SentenceTerms terms, int at, int end)
    {
        ref readonly var before = ref terms[at - 1];
        ref readonly var after = ref terms[end];
        if (at == 0 && (after.Is('.') || after.Is(')')) && end + 1 < terms.Count)
            return true;
        return (before.Is('(') && after.Is(')')) || (before.Is('[') && after.Is(']')) || (at == 0 && end >= terms.Count);
    }

    /// <summary>"Apollo 11", "Group of 20", "G 7": a number that belongs to a name.</summary>
    private static bool IsNameNumber(SentenceTerms terms, int at, ReadNumber read)
    {
        ref readonly var before = ref terms[at - 1];
        ref readonly var after = ref terms[read.End];
        if (read.Multiplied)
            return false;
        if (before.Is("of") && terms[at - 2].IsCapitalised && terms[at - 2].Norm is "group" or "gang")
            return true;
        var isName = before.Kind == TokenKind.Word && before.IsCapitalised && at > 1 && before.Lexeme is null && !IsFunctionWord(before);
        return isName && (after.Kind == TokenKind.Punctuation || IsFunctionWord(after) || after.IsCapitalised);
    }

    /// <summary>"a population of 18.42 million", "the population is now 5.1 million".</summary>
    public static bool IsPopulation(SentenceTerms terms, int at, int end)
    {
        ref readonly var after = ref terms[end];
        if (after.Lexeme is { Unit: not DateUnit.None } || after.Norm is "percent" || after.Kind == TokenKind.Sign)
            return false;
        for (var before = at - 1; before >= at - PopulationReach; before--)
        {
            ref readonly var term = ref terms[before];
            if (term.Norm is "population" or "populations" or "pop" or "inhabited")
                return true;
            if (term.Kind == TokenKind.Number || term.Norm is "growth" or "grew" or "rank" or "ranks"
                || (term.Kind == TokenKind.Punctuation && !term.Is('(') && !term.Is(':') && !term.Is('.')))
                return false;
        }
        return false;
    }

    /// <summary>True for an ordinal that says a place in an order: "ranks 30th", "third-largest".</summary>
    public static bool IsRank(SentenceTerms terms, int at)
    {
        var next = terms[at + 1].Is('-') ? at + 2 : at + 1;
        if (Superlatives.Contains(terms[next].Norm))
            return true;
        for (var before = at - 1; before >= at - 3; before--)
        {
            if (terms[before].Norm is "ranks" or "ranked" or "rank" or "ranking" or "placed")
                return true;
        }
        return false;
    }

    /// <summary>"the first half of 2009" is a time.</summary>
    public static bool IsPeriodHalf(SentenceTerms terms, int at, int end)
    {
        ref readonly var before = ref terms[at - 1];
        if (before.Lexeme is { Ordinal: > 0 } or { Deixis: not Deixis.None } || before.Norm is "latter" or "other" or "the")
            return true;
        return terms[end].Is("of") && terms[end + 1].Norm is "a" or "an";
    }

    private static FrozenSet<string> Words(string kind) =>
        ResourceTable.Read("count-words.tsv").Where(row => row[1] == kind).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
}
