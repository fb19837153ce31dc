using System.Collections.Frozen;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Finds the tense around a date from the nearest verb before it, else the first one after it, within a bounded number of words.</summary>
internal static class Tenses
{
    private const int Left = 28;
    private const int Right = 24;

    /// <summary>How many words before a noun its article may stand.</summary>
    private const int Described = 5;

    private enum Kind : byte
    {
        None,
        Future,
        Past,
        Participle,
        Coming,
        Progressive,
        Intention,
        Not,
        Be,
    }

    private static readonly FrozenDictionary<string, Kind> Words = ResourceTable.Read("tense-words.tsv")
        .ToFrozenDictionary(r => r[0], r => Enum.Parse<Kind>(r[1], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>
    /// The tense of the clause that the date between these terms stands in; "To mark the day," before it tells only what for. What "is on Friday" is to come.
    /// </summary>
    public static Tense At(SentenceTerms terms, int first, int end)
    {
        if (OpensConjunct(terms, first) && Of(terms, end, false) is not Tense.Unknown and var next)
            return next;
        var infinitive = false;
        var comma = false;
        for (var at = first - 1; at >= Math.Max(0, first - Left); at--)
        {
            if (terms[at].Is(';'))
                break;
            comma |= terms[at].Is(',');
            if (at == first - 1 && IsTerm(terms, at))
                return at == 0 && terms[end].Is(',') && Following(terms, end) == Tense.Past ? Tense.Past : Tense.Future;
            if (terms[at].Is("to") && !(comma && terms[at].IsCapitalised) && terms[at + 1].Kind == TokenKind.Word && terms[at + 1].Shape == WordShape.Lower
                && terms[at + 1].Lexeme is null && at + 1 < first)
                infinitive = true;
            if (at >= first - 2 && terms[at].Norm is "is" or "are" || (terms[first].Lexeme is { Weekday: > 0 } && IsToCome(terms, at)))
                return Tense.Future;
            var tense = Of(terms, at, infinitive);
            if (tense != Tense.Unknown)
                return IsCalledOff(terms, at) ? Tense.Unknown : tense;
        }
        if (infinitive)
            return IsPastVerb(terms, end) ? Tense.Past : Tense.Future;
        return Following(terms, end);
    }

    /// <summary>The tense of the first verb from a term on.</summary>
    private static Tense Following(SentenceTerms terms, int first)
    {
        for (var at = first; at < Math.Min(terms.Count, first + Right); at++)
        {
            if (Of(terms, at, false) is not Tense.Unknown and var tense)
                return tense;
        }
        return Tense.Unknown;
    }

    /// <summary>"by [Friday]", "until 9 a.m. [Tuesday]", "as soon as [Tuesday]": what ends or begins then is to come.</summary>
    private static bool IsTerm(SentenceTerms terms, int at)
    {
        var last = AfterTime(terms, at);
        return terms[last].Norm is "by" or "until" or "till" || (last == at && terms[at].Is("as") && terms[at - 1].Norm is "soon" or "early" && terms[at - 2].Is("as"));
    }

    /// <summary>The last term before a time of day that ends at a term ("9 a.m. EST", "noon"); that term where none does.</summary>
    private static int AfterTime(SentenceTerms terms, int at)
    {
        var last = terms[at].Shape == WordShape.AllCapitals && terms[at].Length is 3 or 4 ? at - 1 : at;
        if (terms[last].Norm is "noon" or "midnight")
            return last - 1;
        return terms[last].Norm is "a.m." or "p.m." or "am" or "pm" && terms[last - 1].Kind == TokenKind.Number
            ? terms[last - 2].Is(':') ? last - 4 : last - 2
            : at;
    }

    /// <summary>
    /// The tense of the verb that a date stands right behind ("came into force on", "was opened on", "visited Port Louis on", "will take effect on"); unknown where another word
    /// could be what the date belongs to.
    /// </summary>
    public static Tense Governing(SentenceTerms terms, int first)
    {
        var at = first - 2;
        if (terms[first - 1].Norm is not ("on" or "in"))
            return Tense.Unknown;
        if (terms[at - 1].Is("into"))
            at -= 2;
        else if (terms[at].Norm is "it" or "them" or "effect" or "place" or "office" or "part")
            at--;
        while (at > first - 5 && terms[at] is { Kind: TokenKind.Word, Shape: WordShape.Capitalised, Lexeme: null })
            at--;
        return IsAfterWill(terms, at) ? Tense.Future : Of(terms, at, false) == Tense.Past && KindOf(terms[at]) != Kind.Intention ? Tense.Past
            : Tense.Unknown;
    }

    private static bool IsAfterWill(SentenceTerms terms, int at)
    {
        var before = at - 1;
        while (before > at - 4 && (terms[before].Norm is "be" or "also" or "then" or "not" || terms[before].Norm.EndsWith("ly", StringComparison.Ordinal)))
            before--;
        return terms[before].Norm is "will" or "shall" or "'ll";
    }

    /// <summary>The tense that follows from the first verb after a word at the start of a sentence.</summary>
    public static Tense At(SentenceTerms terms, int at) => At(terms, at, at + 1);

    /// <summary>"In a bid to end it, both on Friday opened talks": the verb right behind the date, unless it describes ("on Friday hosted by").</summary>
    private static bool IsPastVerb(SentenceTerms terms, int at) =>
        KindOf(terms[at]) is Kind.Participle or Kind.Intention && !terms[at + 1].Is("by");

    /// <summary>"and on Thursday", "but today": what comes before is of another verb.</summary>
    private static bool OpensConjunct(SentenceTerms terms, int first)
    {
        var before = terms[first - 1].Lexeme is { IntroducesDate: true } ? first - 2 : first - 1;
        return terms[before].Norm is "and" or "but" or "then";
    }

    /// <summary>True for a past participle or past form ("signed", "held").</summary>
    public static bool IsPastForm(in Term term) => KindOf(term) is Kind.Participle or Kind.Intention;

    private static Tense Of(SentenceTerms terms, int at, bool infinitive) => KindOf(terms[at]) switch
    {
        Kind.Future => IsPastPlan(terms, at) || (!infinitive && IsPlanNoun(terms, at)) ? Tense.Unknown : Tense.Future,
        Kind.Past => terms[at + 1].Is("to") ? Tense.Future : Tense.Past,
        Kind.Intention when infinitive || (terms[at].Is("set") && terms[at + 1].Norm is "for" or "to") => Tense.Future,
        Kind.Participle or Kind.Intention => IsModal(terms, at) ? Tense.Future : IsAttribute(terms, at) ? Tense.Unknown
            : terms[at - 1].Norm is "is" or "are" ? Tense.Present : Tense.Past,
        Kind.Coming => terms[at - 1].Norm is "took" or "to" or "not" or "did" or "didn't" or "the" or "a" ? Tense.Unknown : Tense.Future,
        Kind.Be when terms[at].Norm is "is" or "are" && KindOf(terms[at + 1]) == Kind.Progressive => Tense.Future,
        Kind.Be when terms[at].Norm != "'s" => terms[at + 1].Is("to") ? Tense.Future : IsModal(terms, at) ? Tense.Future
            : terms[at].Is("be") ? Tense.Unknown : Tense.Present,
        _ => Tense.Unknown,
    };

    private static bool IsModal(SentenceTerms terms, int at)
    {
        for (var before = at - 1; before >= at - 4; before--)
        {
            if (terms[before].Norm is "will" or "shall" or "would" or "may" or "should" or "must" or "can" or "to")
                return true;
            if (terms[before].Norm is not ("be" or "been" or "have" or "also" or "then" or "not" or "still" or "soon" or "now" or "again" or "both")
                && !terms[before].Norm.EndsWith("ly", StringComparison.Ordinal))
                return false;
        }
        return false;
    }

    /// <summary>"had been due to expire", "was planned": a plan of the past, which tells nothing.</summary>
    private static bool IsPastPlan(SentenceTerms terms, int at) =>
        terms[at].Norm is "due" or "planned" or "scheduled" or "expected" or "slated" && terms[at - 1].Norm is "been" or "was" or "were";

    /// <summary>"was expected to meet [Thursday]": what a report of the past says of the days ahead.</summary>
    private static bool IsToCome(SentenceTerms terms, int at) =>
        terms[at].Norm is "due" or "scheduled" or "expected" or "slated" && terms[at - 1].Norm is "was" or "were" && terms[at + 1].Is("to");

    /// <summary>"a visit planned for April was cancelled": the day may be gone.</summary>
    private static bool IsCalledOff(SentenceTerms terms, int at)
    {
        if (terms[at].Norm is not ("due" or "planned" or "scheduled" or "slated"))
            return false;
        for (var after = at + 1; after < Math.Min(terms.Count, at + Right); after++)
        {
            if (terms[after].Norm is "cancelled" or "canceled" or "postponed" or "scrapped" or "aborted" or "called" && terms[after - 1].Norm is "was" or "were" or "been")
                return true;
        }
        return false;
    }

    /// <summary>"announced the plan", "under its plans": a noun, of which the verb tells the tense.</summary>
    private static bool IsPlanNoun(SentenceTerms terms, int at) =>
        terms[at].Norm is "plan" or "plans" or "target" or "targets" or "forecast" && IsDetermined(terms, at);

    /// <summary>"a five-year strategic plan": an article leads to the noun, over words that describe it.</summary>
    private static bool IsDetermined(SentenceTerms terms, int noun)
    {
        for (var at = noun - 1; at >= noun - Described; at--)
        {
            if (IsDeterminer(terms[at]))
                return true;
            if (terms[at].Kind == TokenKind.Punctuation && !terms[at].Is('-') || terms[at].Norm is "and" or "or" or "of" or "to" or "in" || terms[at].Norm.EndsWith('s'))
                return false;
        }
        return false;
    }

    /// <summary>"a proposed visit", "the detained crew": no verb.</summary>
    private static bool IsAttribute(SentenceTerms terms, int at) =>
        IsDeterminer(terms[at - 1]) && terms[at + 1].Kind == TokenKind.Word && terms[at + 1].Shape == WordShape.Lower && terms[at + 1].Lexeme is null;

    private static bool IsDeterminer(in Term term) =>
        term.Norm is "the" or "a" or "an" or "its" or "their" or "his" or "her" or "this" or "these" or "those";

    private static Kind KindOf(in Term term)
    {
        if (term.Kind != TokenKind.Word || term.Lexeme is { Multiplier: > 0 })
            return Kind.None;
        if (Words.TryGetValue(term.Norm, out var kind))
            return kind;
        var isRegular = term.Shape == WordShape.Lower && term.Norm.Length > 4 && term.Norm.EndsWith("ed", StringComparison.Ordinal)
            && term.Norm[^3] != 'e';
        return isRegular ? Kind.Participle : Kind.None;
    }
}
