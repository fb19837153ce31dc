using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Quarters and halves in the letters of statistics, and after their year.</summary>
internal ref partial struct DateParser
{
    /// <summary>"2013 Q1", "2013-H2", "the 1988 third quarter", "the 1988 quarter", "the 2008 summer".</summary>
    private readonly bool TryPeriodAfterYear(int at, int year, out DateNode node, out int end)
    {
        var next = _terms[at + 1].Is("'s") || (_terms[at + 1].Is('-') && _terms.IsGlued(at)) ? at + 2 : at + 1;
        if (_terms[next].Is("the"))
            next++;
        if (TryLetter(next, out node, out end) && node is PeriodNode { Year.IsNone: true } period)
            return Found(period with { Year = YearRef.Of(year) }, end, out node, out end);
        if (_terms[next].Lexeme is { Season: > 0 } season && season.Text != "fall" && _terms[next].Shape == Sentences.WordShape.Lower && next == at + 1)
            return Found(new PeriodNode(DateUnit.None, season.Season, YearRef.Of(year)), next + 1, out node, out end);
        if (next == at + 1 && _terms[next].Is("quarter") && _terms[at - 1].Is("the"))
            return Found(new SameOfYearNode(DateUnit.Quarter, YearRef.Of(year)), next + 1, out node, out end);
        var number = Numbers.Ordinal(_terms, next);
        var unit = _terms[next + 1].Is('-') ? next + 2 : next + 1;
        return number is > 0 and < 5 && _terms[unit].Lexeme is { Unit: DateUnit.Quarter or DateUnit.Half } word && !word.Text.EndsWith('s')
            ? Found(new PeriodNode(word.Unit, number, YearRef.Of(year)), unit + 1, out node, out end)
            : None(at, out node, out end);
    }

    /// <summary>"Q1 2007", "H1 of 2007"; without a year only in a capital.</summary>
    private readonly bool TryLettered(int at, out DateNode node, out int end) =>
        TryEndInLetters(at, out node, out end) || TryLetter(at, out node, out end) && (_terms[at].IsCapitalised || HasYear(node));

    /// <summary>"by EOY": the end of the year or month, which is no finer than that.</summary>
    private readonly bool TryEndInLetters(int at, out DateNode node, out int end)
    {
        if (_terms[at].Is("ytd"))
            return Found(new ToDateNode(DateUnit.Year), at + 1, out node, out end);
        var unit = _terms[at].Norm switch { "eoy" => DateUnit.Year, "eom" => DateUnit.Month, _ => DateUnit.None };
        return unit != DateUnit.None && _terms[at].IsCapitalised ? Found(new RelativeNode(unit, 0, Origin.Now), at + 1, out node, out end) : None(at, out node, out end);
    }

    private readonly bool TryLetter(int at, out DateNode node, out int end)
    {
        var norm = _terms[at].Norm;
        if (norm.Length != 2 || norm[0] is not ('q' or 'h') || norm[1] is < '1' or > '4' || (norm[0] == 'h' && norm[1] > '2'))
            return None(at, out node, out end);
        var next = at + 1;
        if ((_terms[next].Is('-') && _terms.IsGlued(next) && Numbers.Year(_terms, next + 1) > 0) || _terms[next].Is('/'))
            next++;
        return TryPeriod(norm[0] == 'q' ? DateUnit.Quarter : DateUnit.Half, norm[1] - '0', next, out node, out end);
    }

    /// <summary>"1H17", "4Q2016", "2016H2", "3Q 2016": the number before the letter.</summary>
    private readonly bool TryNumbered(int at, out DateNode node, out int end)
    {
        var norm = _terms[at].Norm.AsSpan();
        var letter = norm.IndexOfAny('q', 'h');
        if (letter is not (1 or 4) || norm.Length > 6)
            return None(at, out node, out end);
        var unit = norm[letter] == 'q' ? DateUnit.Quarter : DateUnit.Half;
        var number = letter == 1 ? norm[..1] : norm[5..];
        var year = letter == 1 ? norm[2..] : norm[..4];
        if (Numbers.Digits(number, 1) is not (>= 1 and var of) || of > (unit == DateUnit.Half ? 2 : 4))
            return None(at, out node, out end);
        if (year.IsEmpty)
            return TryPeriod(unit, of, at + 1, out node, out end) && HasYear(node);
        var given = Numbers.Digits(year, 4);
        node = new PeriodNode(unit, of, YearRef.Of(year.Length == 2 ? FullYear(given) : given));
        end = at + 1;
        return year.Length == 2 ? given >= 0 : given is >= 1900 and < 2100;
    }
}
