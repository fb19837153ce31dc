using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Whether the name of a month without day and year is meant as one: "May" and "April" are names of people, "may" and "march" verbs.</summary>
internal static class MonthNames
{
    private const int UncasedReach = 40;

    /// <summary>True for a name that, without a capital, is a verb.</summary>
    public static bool IsVerb(this Lexeme month) => month.Text is "may" or "march" or "mar";

    /// <summary>True for a name that, without a capital, is more likely something else.</summary>
    public static bool IsOrdinaryWord(this Lexeme month) => month.Text is "may" or "march" or "mar" or "august";

    /// <summary>True behind a word of time that only a month or a longer period follows.</summary>
    public static bool IsAfterPreposition(this in SentenceTerms terms, int at) =>
        terms[at - 1].Norm is "in" or "since" or "until" or "till" or "before" or "after" or "during" or "by" or "late" or "early" or "mid";

    /// <summary>"Sep to Nov", "May to March", "between august and october": two months and a connector; without capitals only after "from" or "between".</summary>
    public static bool IsOfMonthPair(this in SentenceTerms terms, int at, int next)
    {
        if (terms[next].Is("and") ? terms[at - 1].Is("between") : terms.IsConnector(next, out _))
            return IsMonthName(terms, next + 1, terms[at]) && (terms[at].IsCapitalised || terms[at - 1].Norm is "from" or "between" || (at == 0 && IsUncased(terms)));
        var mark = terms[at - 2].Is('.') ? at - 3 : at - 2;
        return (terms[at - 1].Is("and") ? terms[mark - 1].Is("between") : terms.IsConnector(at - 1, out _)) && IsMonthName(terms, mark, terms[at]);
    }

    private static bool IsMonthName(in SentenceTerms terms, int at, in Term other) => terms[at].Lexeme is { Month: > 0 } && terms[at].IsCapitalised == other.IsCapitalised;

    /// <summary>True for a month whose neighbours make it one.</summary>
    public static bool IsMonthAlone(this in SentenceTerms terms, int at, bool introduced)
    {
        ref readonly var term = ref terms[at];
        ref readonly var before = ref terms[at - 1];
        if (terms.Count == 1)
            return !term.Lexeme!.IsOrdinaryWord();
        if (!term.IsCapitalised)
            return (before.Is("the") && terms[at - 2].Norm is "in" or "by" or "until" && !term.Lexeme!.IsOrdinaryWord()) || before.Norm is "in" or "since" or "last" or "next" or "until" or "between" or "from" or "to" or "and" or "during" or "early" or "late" or "of" or "by"
                && (term.Norm is not ("may" or "march" or "august") || (before.Is("in") && terms[at + 1].Kind == TokenKind.Punctuation)) || terms.IsUncasedMonth(at);
        ref readonly var after = ref terms[at + 1];
        if (after.Lexeme is null && after.IsCapitalised && term.Norm is "april" or "june" or "may" or "august"
            && before.Norm is not ("in" or "since" or "the"))
            return false;
        if (introduced)
            return true;
        if (before.Norm is "," or "(" or "-" or "/" && at > 0)
            return term.Norm is not ("may" or "march");
        if (before.Norm is "and" or "or" or "to" && terms[at - 2].Lexeme is not { Month: > 0 } && terms[at - 2].Kind != TokenKind.Number)
            return term.Norm is not ("may" or "march" or "april" or "june" or "august");
        if (before.Lexeme is { IntroducesDate: true } or { Deixis: not Deixis.None } or { Part: not PeriodPart.None })
            return term.Norm is not "may" || before.Norm is not ("a" or "an" or "with" or "as" or "than");
        return at == 0 && after.Lexeme is not { Month: 0 } && !after.IsCapitalised
            && term.Norm is not ("may" or "march" or "august" or "april" or "june") && after.Kind != TokenKind.Punctuation;
    }

    /// <summary>"early march", "by may 5", "next march" in a sentence that has no capitals: behind a word that leads to a date.</summary>
    public static bool IsUncasedMonth(this in SentenceTerms terms, int at) => IsLed(terms, at) && IsUncased(terms);

    private static bool IsLed(in SentenceTerms terms, int at)
    {
        ref readonly var before = ref terms[terms[at - 1].Is('-') ? at - 2 : at - 1];
        return before.Lexeme is { Part: not PeriodPart.None } or { Deixis: Deixis.Last or Deixis.Next } || (before.Is("this") && !terms[at].Is("may"))
            || before.Norm is "in" or "of" or "by" or "since" or "until" or "till" or "before" or "after" or "during" or "from" or "between" or "through";
    }

    /// <summary>True where no word has a capital, as some write.</summary>
    private static bool IsUncased(in SentenceTerms terms)
    {
        for (var at = 0; at < Math.Min(terms.Count, UncasedReach); at++)
        {
            if (terms[at] is { Kind: TokenKind.Word, Shape: not WordShape.Lower })
                return false;
        }
        return true;
    }
}
