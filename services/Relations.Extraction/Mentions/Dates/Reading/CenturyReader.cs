using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Centuries and their turns.</summary>
internal static class CenturyReader
{
    /// <summary>"[the 20th] century", "[the third] century BC": from the word.</summary>
    public static DateReading ReadCentury(this in SentenceTerms terms, int at, int number) =>
        terms[at + 1].Lexeme is { Era: var era and not Era.None } ? new(new CenturyNode(number, era), at + 2) : new(new CenturyNode(number, Era.None), at + 1);

    /// <summary>"the 16th and 17th centuries".</summary>
    public static DateReading? ReadCenturies(this in SentenceTerms terms, int at, int ordinal)
    {
        var second = terms[at + 1].Norm is "and" or "to" or "or" || terms[at + 1].Is('-') ? terms.OrdinalAt(at + 2) : 0;
        return second > ordinal && terms[at + 3].Is("centuries") ? new(new RangeNode(new CenturyNode(ordinal, Era.None), new CenturyNode(second, Era.None)), at + 4)
            : IsOfLater(terms, at, ordinal) ? new(new CenturyNode(ordinal, Era.None), at + 1) : null;
    }

    /// <summary>"the late 18th [and early 19th centuries]".</summary>
    private static bool IsOfLater(in SentenceTerms terms, int at, int ordinal)
    {
        var part = terms[at + 2].Is("the") ? at + 3 : at + 2;
        var second = terms[part + 1].Is('-') ? part + 2 : part + 1;
        return terms[at + 1].Norm is "and" or "to" or "or" && terms[part].Norm is "early" or "mid" or "late" && terms.OrdinalAt(second) > ordinal && terms[second + 1].Norm is "century" or "centuries";
    }

    /// <summary>"the turn of the century", "the turn of the 20th century".</summary>
    public static DateReading? ReadCenturyTurn(this in SentenceTerms terms, int at)
    {
        if (!terms[at].Is("turn") || !terms[at + 1].Is("of") || !terms[at + 2].Is("the"))
            return null;
        var ordinal = terms.OrdinalAt(at + 3);
        var unit = ordinal > 0 ? at + 4 : at + 3;
        return terms[unit].Is("century") && ordinal is 0 or (> 1 and < 22) ? new(new CenturyTurnNode(ordinal), unit + 1) : null;
    }
}
