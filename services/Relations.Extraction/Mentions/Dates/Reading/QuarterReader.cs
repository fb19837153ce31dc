using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates.Reading;

/// <summary>Quarters and halves in the letters of statistics, and after their year.</summary>
internal static class QuarterReader
{
    /// <summary>"2013 Q1", "2013-H2", "the 1988 third quarter", "the 1988 quarter", "the 2008 summer".</summary>
    public static DateReading? ReadPeriodAfterYear(this in SentenceTerms terms, int at, int year)
    {
        var next = terms[at + 1].Is("'s") || (terms[at + 1].Is('-') && terms.IsGlued(at)) ? at + 2 : at + 1;
        if (terms[next].Is("the"))
            next++;
        if (ReadLetter(terms, next) is { Node: PeriodNode { Year.IsNone: true } period, End: var end })
            return new(period with { Year = YearRef.Of(year) }, end);
        if (terms[next].Lexeme is { Season: > 0 } season && season.Text != "fall" && terms[next].Shape == Sentences.WordShape.Lower && next == at + 1)
            return new(new PeriodNode(DateUnit.None, season.Season, YearRef.Of(year)), next + 1);
        if (next == at + 1 && terms[next].Is("quarter") && terms[at - 1].Is("the"))
            return new(new SameOfYearNode(DateUnit.Quarter, YearRef.Of(year)), next + 1);
        var number = terms.OrdinalAt(next);
        var unit = terms[next + 1].Is('-') ? next + 2 : next + 1;
        return number is > 0 and < 5 && terms[unit].Lexeme is { Unit: DateUnit.Quarter or DateUnit.Half } word && !word.Text.EndsWith('s')
            ? new(new PeriodNode(word.Unit, number, YearRef.Of(year)), unit + 1)
            : null;
    }

    /// <summary>"Q1 2007", "H1 of 2007"; without a year only in a capital.</summary>
    public static DateReading? ReadLettered(this in SentenceTerms terms, int at)
    {
        if (ReadEndInLetters(terms, at) is { } last)
            return last;
        return ReadLetter(terms, at) is { } read && (terms[at].IsCapitalised || read.HasYear()) ? read : null;
    }

    /// <summary>"by EOY": the end of the year or month, which is no finer than that.</summary>
    private static DateReading? ReadEndInLetters(in SentenceTerms terms, int at)
    {
        if (terms[at].Is("ytd"))
            return new(new ToDateNode(DateUnit.Year), at + 1);
        var unit = terms[at].Norm switch { "eoy" => DateUnit.Year, "eom" => DateUnit.Month, _ => DateUnit.None };
        return unit != DateUnit.None && terms[at].IsCapitalised ? new(new RelativeNode(unit, 0, Origin.Now), at + 1) : null;
    }

    private static DateReading? ReadLetter(in SentenceTerms terms, int at)
    {
        var norm = terms[at].Norm;
        if (norm.Length != 2 || norm[0] is not ('q' or 'h') || norm[1] is < '1' or > '4' || (norm[0] == 'h' && norm[1] > '2'))
            return null;
        var next = at + 1;
        if ((terms[next].Is('-') && terms.IsGlued(next) && terms.YearAt(next + 1) > 0) || terms[next].Is('/'))
            next++;
        return terms.ReadPartOfYear(norm[0] == 'q' ? DateUnit.Quarter : DateUnit.Half, norm[1] - '0', next);
    }

    /// <summary>"1H17", "4Q2016", "2016H2", "3Q 2016": the number before the letter.</summary>
    public static DateReading? ReadNumberedPeriod(this in SentenceTerms terms, int at)
    {
        var norm = terms[at].Norm.AsSpan();
        var letter = norm.IndexOfAny('q', 'h');
        if (letter is not (1 or 4) || norm.Length > 6)
            return null;
        var unit = norm[letter] == 'q' ? DateUnit.Quarter : DateUnit.Half;
        var number = letter == 1 ? norm[..1] : norm[5..];
        var year = letter == 1 ? norm[2..] : norm[..4];
        if (Numbers.Digits(number, 1) is not (>= 1 and var of) || of > (unit == DateUnit.Half ? 2 : 4))
            return null;
        if (year.IsEmpty)
            return terms.ReadPartOfYear(unit, of, at + 1) is { } part && part.HasYear() ? part : null;
        var given = Numbers.Digits(year, 4);
        if (year.Length == 2 ? given < 0 : given is < 1900 or >= 2100)
            return null;
        return new(new PeriodNode(unit, of, YearRef.Of(year.Length == 2 ? YearBehind.FullYear(given) : given)), at + 1);
    }
}
