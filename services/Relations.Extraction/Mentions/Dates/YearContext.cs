using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>
/// Whether four digits are a year, by the words around them: "in 1997" is one, "resolution 1244", "1500 tons", "$2000",
/// "some 1950 people" are not.
/// </summary>
internal static class YearContext
{
    public static bool IsYear(in SentenceTerms terms, int at, int year, bool introduced)
    {
        ref readonly var before = ref terms[at - 1];
        ref readonly var after = ref terms[at + 1];
        if (IsCounted(terms, at) || IsNamed(terms, at) || IsBase(terms, at))
            return false;
        if (after.Is('-') && terms.IsGlued(at) && terms.IsGlued(at + 1) && !terms.IsGlued(at - 1) && terms[at + 2].Kind == TokenKind.Word
            && terms[at + 2].Lexeme is not { Part: not PeriodPart.None })
            return false;
        if (before.Lexeme is { Deixis: Deixis.This or Deixis.Last } or { Part: not PeriodPart.None } or { Season: > 0 } or { Month: > 0 })
            return true;
        if (year >= 1900 && ((before.Is("all") && terms[at - 2].Norm is "for" or "in" or "of") || IsCompared(terms, at) || (after.Is("will") && before.Shape == WordShape.Lower)))
            return true;
        var isModern = year is >= 1800 and < 2100;
        if (before.Norm is "in" or "since" or "during" or "until" or "till" or "by" or "before" or "after" or "circa" or "through" or "throughout" or "into")
            return year >= (before.Is("in") || before.Is("since") ? 1000 : 1400) && (isModern || !IsPlural(after));
        if (!isModern)
            return (introduced && before.Is("the") && after.Kind == TokenKind.Word && !IsPlural(after)) || (year >= 1400 && IsBehindName(terms, at));
        if (at == 0)
            return !IsPlural(after);
        if (after.Is("or") && terms[at + 2].Norm is "later" or "earlier" or "after" or "before")
            return true;
        if (before.Kind == TokenKind.Punctuation)
            return IsYearAfterMark(terms, at);
        if (before.Lexeme is { IntroducesDate: true })
            return !IsPlural(after) || (before.Norm is "the" or "of" or "for" && year >= 1900);
        if (before.Is("years"))
            return after.Kind == TokenKind.Punctuation || after.Norm is "and" or "to" or "through" or "until";
        return before.Norm is "year" or "due" || (before.Is("not") && after.Kind == TokenKind.Punctuation) || before.Is("'s")
            || IsAttribute(terms, at) || (before.IsCapitalised && !IsPlural(after));
    }

    /// <summary>"the index (base 1980)": what an index counts from, of which nothing is told.</summary>
    private static bool IsBase(in SentenceTerms terms, int at) => terms[at - 1].Is("base") || (terms[at - 1].Is("year") && terms[at - 2].Is("base"));

    /// <summary>"10 percent above 1985", "5 percent higher than 1985".</summary>
    private static bool IsCompared(in SentenceTerms terms, int at)
    {
        var measure = terms[at - 1].Norm is "above" or "below" or "over" ? at - 2 : terms[at - 1].Is("than") ? at - 3 : -1;
        return measure > 0 && terms[measure].Norm is "percent" or "%" or "pct" or "cent";
    }

    /// <summary>As <see cref="IsYear"/> for the ends of "2003-2008".</summary>
    public static bool MayBeYears(in SentenceTerms terms, int at, int last, bool introduced) =>
        !IsCounted(terms, last) && !IsNamed(terms, at) && (terms[at].Norm[0] is '1' or '2')
            && (introduced || !terms.IsGlued(at - 1) || terms[at - 1].Is('(') || terms[at - 1].Is('"'));

    /// <summary>"1500 tons", "about 2000", "2000 percent", "1950 people".</summary>
    private static bool IsCounted(in SentenceTerms terms, int at)
    {
        ref readonly var before = ref terms[at - 1];
        if (IsCompared(terms, at))
            return false;
        if (before.Kind == TokenKind.Sign
            || before.Norm is "some" or "nearly" or "almost" or "approximately" or "over" or "roughly" or "usd" or "rs" or "eur" or "least" or "most")
            return true;
        if (before.Is("than") && terms[at - 2].Norm is "more" or "less" or "fewer" && !terms[at - 4].Is("year"))
            return true;
        ref readonly var after = ref terms[at + 1];
        return after.Lexeme is { Multiplier: > 0 } or { Unit: not DateUnit.None } && !after.IsCapitalised
            && after.Norm is not ("quarter" or "qtr" or "half" or "spring" or "fall")
            || terms.IsUnit(at + 1);
    }

    /// <summary>"the Treaty of Utrecht (1713)", "the Peace of Nystad of 1721".</summary>
    private static bool IsBehindName(in SentenceTerms terms, int at) =>
        terms[at - 2].IsCapitalised && (terms[at - 1].Is("of") || (terms[at - 1].Is('(') && terms[at + 1].Is(')')));

    /// <summary>"resolution 1244", "No. 1325", "Boeing 1950".</summary>
    private static bool IsNamed(in SentenceTerms terms, int at)
    {
        ref readonly var before = ref terms[at - 1];
        if (before.Is('.') && terms.IsGlued(at - 2))
            before = ref terms[at - 2];
        if (before.Lexeme is not { IntroducesIdentifier: true })
            return false;
        var isNo = before.Is("no") && !terms[at - 1].Is('.');
        return !isNo || before.IsCapitalised;
    }

    /// <summary>After a comma, bracket, quotation mark, dash or slash.</summary>
    private static bool IsYearAfterMark(in SentenceTerms terms, int at)
    {
        ref readonly var before = ref terms[at - 1];
        ref readonly var after = ref terms[at + 1];
        if (before.Is('-'))
            return !terms.IsGlued(at - 1)
                || (terms[at - 2].Kind == TokenKind.Word && (terms[at - 2].Norm is "post" or "pre" || terms[at - 2].Lexeme is { Month: > 0 } or { Part: not PeriodPart.None }));
        if (before.Is('/'))
            return false;
        var closes = after.Kind == TokenKind.Punctuation || after.Lexeme is { IntroducesDate: true } || after.Is("'s");
        return closes || (before.Is('(') || before.Is(',') || before.Is(':')) && after.Kind == TokenKind.Word && !IsPlural(after);
    }

    /// <summary>"the landmark 1972 communique": an adjective between an article and the year.</summary>
    private static bool IsAttribute(in SentenceTerms terms, int at) =>
        terms[at + 1].Kind == TokenKind.Word && !IsPlural(terms[at + 1]) && terms[at - 1].Kind == TokenKind.Word
            && (terms[at - 2].Norm is "the" or "a" or "an" or "its" or "their" or "his" or "'s" || terms[at - 1].Norm is "and" or "or" or "early" or "late");

    private static bool IsPlural(in Term term) =>
        term.Kind == TokenKind.Word && term.Shape == WordShape.Lower && term.Norm.Length > 3 && term.Norm[^1] == 's' && term.Norm[^2] != 's'
            && !term.Norm.EndsWith("us", StringComparison.Ordinal) && !term.Norm.EndsWith("sis", StringComparison.Ordinal);
}
