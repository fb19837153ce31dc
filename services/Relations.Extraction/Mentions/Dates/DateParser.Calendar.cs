using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Months, days and weekdays.</summary>
internal ref partial struct DateParser
{
    /// <summary>"January 3, 1992", "Jan. 3", "May 2005", "April of 1987", "August last year", "In February".</summary>
    private readonly bool TryMonth(int at, bool introduced, out DateNode node, out int end)
    {
        ref readonly var term = ref _terms[at];
        var month = term.Lexeme!.Month;
        var next = at + 1;
        if (term.Lexeme.IsShort && _terms[next].Is('.') && !IsSentenceEnd(next))
            next++;
        if (TryDayCommaYear(next, month, out node, out end))
            return true;
        var day = DayAfterMonth(next, out var afterDay);
        if (IsLastBehind(day > 0 ? afterDay : next) && (term.IsCapitalised || term.Lexeme.Text is not ("may" or "march" or "mar")))
            return Found(new NamedRelativeNode(term.Lexeme, Deixis.Last) { Day = day }, (day > 0 ? afterDay : next) + 1, out node, out end);
        if (day > 0)
        {
            end = afterDay;
            var year = YearAfter(afterDay, ref end, _terms[at].Is("may") && !term.IsCapitalised);
            if (year.IsNone)
                year = YearAfterClock(afterDay, ref end);
            node = new CalendarNode(year, month, day);
            return term.IsCapitalised || !year.IsNone || term.Lexeme.Text is not ("may" or "march" or "mar") || IsSurelyDay(at, next, day, afterDay) || IsUncasedMonth(at);
        }
        if (_terms[next].Is("next") && IsAfterPreposition(at) && (_terms[next + 1].Kind == TokenKind.Punctuation || _terms[next + 1].Lexeme is { IntroducesDate: true }))
            return Found(new NamedRelativeNode(term.Lexeme, Deixis.Next), next + 1, out node, out end);
        end = next;
        var given = YearAfter(next, ref end, false);
        node = new CalendarNode(given, month);
        if (!given.IsNone)
            return term.IsCapitalised || term.Lexeme.Text is not ("may" or "march" or "mar") || IsUncasedMonth(at);
        if (IsOfMonthPair(at, next))
            return true;
        return term.Lexeme.IsShort
            ? term.IsCapitalised && term.Lexeme.Text != "mar" && IsAfterPreposition(at) && !_terms[next].IsCapitalised
            : IsMonthAlone(at, introduced);
    }

    /// <summary>"in May last", "on May 5 last": the last one there was, in older prose; not "talks in May last for", "last year".</summary>
    private readonly bool IsLastBehind(int at) => _terms[at].Is("last") && _terms[at + 1].Kind != TokenKind.Number && _terms[at + 1].Lexeme?.Unit is null or DateUnit.None
        && _terms[at + 1].Norm is not ("for" or "until" or "till" or "about" or "longer" or "only" or "more" or "less");

    /// <summary>The "3,1992" of "January 3,1992": no space behind the comma.</summary>
    private readonly bool TryDayCommaYear(int at, int month, out DateNode node, out int end)
    {
        var norm = _terms[at].Norm.AsSpan();
        end = at + 1;
        node = VagueNode.Instance;
        if (_terms[at].Kind != TokenKind.Number || norm.Length is not (6 or 7) || norm[^5] != ',')
            return false;
        var (day, year) = (Numbers.Digits(norm[..^5], 2), Numbers.Digits(norm[^4..], 4));
        node = new CalendarNode(YearRef.Of(year), month, day);
        return day is >= 1 and <= 31 && year is >= 1000 and < 2200;
    }

    /// <summary>"on march 3", "may 3rd", "march eighteenth", in small letters: a verb has neither the preposition nor such an ordinal.</summary>
    private readonly bool IsSurelyDay(int at, int number, int day, int end) =>
        _terms[at - 1].Norm is "on" or "since" or "until" || (at == 0 && end >= _terms.Count) || (Numbers.IsOrdinal(_terms, number) && (_terms[number].Kind == TokenKind.Number || day > 3));

    private readonly bool IsAfterPreposition(int at) =>
        _terms[at - 1].Norm is "in" or "since" or "until" or "till" or "before" or "after" or "during" or "by" or "late" or "early" or "mid";

    /// <summary>"Sep to Nov", "May to March", "between august and october": two months and a connector; without capitals only after "from" or "between".</summary>
    private readonly bool IsOfMonthPair(int at, int next)
    {
        if (_terms[next].Is("and") ? _terms[at - 1].Is("between") : TryConnector(next, out _))
            return IsMonthName(next + 1, _terms[at]) && (_terms[at].IsCapitalised || _terms[at - 1].Norm is "from" or "between" || (at == 0 && IsUncased()));
        var mark = _terms[at - 2].Is('.') ? at - 3 : at - 2;
        return (_terms[at - 1].Is("and") ? _terms[mark - 1].Is("between") : TryConnector(at - 1, out _)) && IsMonthName(mark, _terms[at]);
    }

    private readonly bool IsMonthName(int at, in Term other) => _terms[at].Lexeme is { Month: > 0 } && _terms[at].IsCapitalised == other.IsCapitalised;

    /// <summary>The day in "January 3", "January 3rd", "January the 3rd", or 0.</summary>
    private readonly int DayAfterMonth(int at, out int end)
    {
        var number = _terms[at].Is("the") ? at + 1 : at;
        if (number == at && (_terms[at].Is('-') || _terms[at].Is('/')) && _terms.IsGlued(at - 1) && _terms.IsGlued(at))
            number = at + 1;
        var day = Numbers.Day(_terms, number, out end);
        if (day == 0)
            return number == at && _terms[at - 1].Lexeme is { Month: > 0, IsShort: false } ? DayInWordsAfterMonth(at, out end) : 0;
        var isOther = _terms[end].Lexeme is { Multiplier: > 0 } or { Unit: not DateUnit.None }
            || _terms[end].Norm is "%" or "percent" or "per" || (_terms[end].Is(':') && _terms.IsGlued(number) && _terms.IsGlued(end));
        return isOther ? 0 : day;
    }

    /// <summary>"May twenty nine", where no noun follows that the number might count.</summary>
    private readonly int DayInWordsAfterMonth(int at, out int end)
    {
        var day = Numbers.DayInWords(_terms, at, out end);
        var isDay = _terms[end].Kind == TokenKind.Punctuation || Numbers.Year(_terms, end) > 0 || Numbers.SpelledYear(_terms, end, out _) > 0;
        return isDay && !_terms[end].Is('-') ? day : 0;
    }

    /// <summary>A month without day and year needs a word before it that introduces dates: names ("May", "April") and verbs ("may") are no months.</summary>
    private readonly bool IsMonthAlone(int at, bool introduced)
    {
        ref readonly var term = ref _terms[at];
        ref readonly var before = ref _terms[at - 1];
        if (_terms.Count == 1)
            return !IsOrdinaryWord(term.Lexeme!);
        if (!term.IsCapitalised)
            return (before.Is("the") && _terms[at - 2].Norm is "in" or "by" or "until" && !IsOrdinaryWord(term.Lexeme!)) || before.Norm is "in" or "since" or "last" or "next" or "until" or "between" or "from" or "to" or "and" or "during" or "early" or "late" or "of" or "by"
                && (term.Norm is not ("may" or "march" or "august") || (before.Is("in") && _terms[at + 1].Kind == TokenKind.Punctuation)) || IsUncasedMonth(at);
        ref readonly var after = ref _terms[at + 1];
        if (after.Lexeme is null && after.IsCapitalised && term.Norm is "april" or "june" or "may" or "august"
            && before.Norm is not ("in" or "since" or "the"))
            return false;
        if (introduced)
            return true;
        if (before.Norm is "," or "(" or "-" or "/" && at > 0)
            return term.Norm is not ("may" or "march");
        if (before.Norm is "and" or "or" or "to" && _terms[at - 2].Lexeme is not { Month: > 0 } && _terms[at - 2].Kind != TokenKind.Number)
            return term.Norm is not ("may" or "march" or "april" or "june" or "august");
        if (before.Lexeme is { IntroducesDate: true } or { Deixis: not Deixis.None } or { Part: not PeriodPart.None })
            return term.Norm is not "may" || before.Norm is not ("a" or "an" or "with" or "as" or "than");
        return at == 0 && after.Lexeme is not { Month: 0 } && !after.IsCapitalised
            && term.Norm is not ("may" or "march" or "august" or "april" or "june") && after.Kind != TokenKind.Punctuation;
    }

    /// <summary>True for a name of a month that, without a capital, is more likely something else.</summary>
    private static bool IsOrdinaryWord(Lexeme month) => month.Text is "may" or "march" or "mar" or "august";

    /// <summary>Either order of day and month, with a year or without.</summary>
    private readonly bool TryDayAndMonth(int at, out DateNode node, out int end) =>
        _terms[at].Lexeme is { Month: > 0 }
            ? TryMonth(at, false, out node, out end) && node is CalendarNode { Day: > 0 }
            : TryDayMonth(at, out node, out end);

    /// <summary>"3 January 1992", "3rd of January", "twenty-sixth day of September", "17-May-2023", "17. May 2023", "the 15th of last month".</summary>
    private readonly bool TryDayMonth(int at, out DateNode node, out int end)
    {
        var day = Numbers.Day(_terms, at, out var next);
        if (day == 0)
            return TryDayInWordsMonth(at, out node, out end);
        var isOrdinal = Numbers.IsOrdinal(_terms, at) || next > at + 1;
        if (isOrdinal && _terms[next].Is("day"))
            next++;
        var hasOf = _terms[next].Is("of");
        if (hasOf || ((_terms[next].Is('-') || _terms[next].Is('/')) && _terms.IsGlued(next) && _terms.IsGlued(at)))
            next++;
        if (!hasOf && _terms[next].Is('.') && _terms.IsGlued(at) && _terms[at].Kind == TokenKind.Number && _terms[next + 1].Lexeme is { Month: > 0 })
            next++;
        if ((isOrdinal || (hasOf && _terms[next].Lexeme is { Deixis: not Deixis.None })) && TryOfMonth(next, day, out node, out end))
            return true;
        if (_terms[next].Lexeme is not { Month: var month and > 0 } lexeme || (_terms[at].Kind == TokenKind.Word && !hasOf))
            return None(at, out node, out end);
        next++;
        if (lexeme.IsShort && _terms[next].Is('.') && (Numbers.Year(_terms, next + 1) > 0 || !IsSentenceEnd(next)))
            next++;
        end = next;
        var year = YearAfter(next, ref end, false);
        node = new CalendarNode(year, month, day);
        return _terms[next - 1].Kind == TokenKind.Punctuation || _terms[next - 1].IsCapitalised || !year.IsNone
            || (hasOf && (isOrdinal || _terms[at].Kind == TokenKind.Number)) || (at == 0 && next >= _terms.Count) || lexeme.Text is not ("may" or "march" or "mar");
    }

    /// <summary>A day with its month, in either order, or "22 [of|in] this month": the last end of "from 4 to 22 this month".</summary>
    private readonly bool TryDayInMonth(int at, out DateNode node, out int end)
    {
        if (TryDayAndMonth(at, out node, out end) && node is CalendarNode { Day: > 0 } or DayOfMonthNode)
            return true;
        var day = Numbers.Day(_terms, at, out var next);
        return TryOfMonth(_terms[next].Is("of") || _terms[next].Is("in") ? next + 1 : next, day, out node, out end) && day > 0;
    }

    /// <summary>"fifteen August nineteen ninety three": only with a year.</summary>
    private readonly bool TryDayInWordsMonth(int at, out DateNode node, out int end)
    {
        var day = Numbers.DayInWords(_terms, at, out end);
        if (day == 0 || _terms[end].Lexeme is not { Month: var month and > 0, IsShort: false })
            return None(at, out node, out end);
        end++;
        var year = YearAfter(end, ref end, true);
        node = new CalendarNode(year, month, day);
        return !year.IsNone;
    }

    private readonly bool IsSentenceEnd(int at) => at + 1 >= _terms.Count;

    /// <summary>The year after a day or month: ", 1992", "of 1987", "last year", "of the same year".</summary>
    private readonly YearRef YearAfter(int at, ref int end, bool needsGiven)
    {
        var next = at;
        if (_terms[next].Is(',') || _terms[next].Is("of") || _terms[next].Is("in")
            || (_terms[next].Is('-') && _terms.IsGlued(next) && _terms.IsGlued(next - 1)) || (_terms[next].Is('/') && _terms.IsGlued(next)))
            next++;
        if (next > at && _terms[next].Is("the"))
            next++;
        if (_terms[next].Is("year"))
            next++;
        var year = Numbers.Year(_terms, next);
        if (year == 0 && TryEraAfter(next, out var era, out var afterEra) && era is CalendarNode { Year: var ancient })
        {
            end = afterEra;
            return ancient;
        }
        if (year == 0 && ShortYearAfter(at, next, ref end) is > 0 and var shortYear)
            return YearRef.Of(shortYear);
        if (year > 0 && !_units.IsUnit(_terms, next + 1))
        {
            end = next + 1;
            if (_terms[end].Lexeme is { Era: Era.BeforeChrist })
            {
                end++;
                return YearRef.Of(-year);
            }
            return YearRef.Of(year);
        }
        if (needsGiven || _terms[next].Lexeme is not { Deixis: var deixis and not (Deixis.None or Deixis.Recent) }
            || !_terms[next + 1].Is("year") || _terms[at].Is("in"))
            return SpelledYearAfter(next, ref end);
        end = next + 2;
        var (offset, origin) = Relative(deixis);
        return new YearRef(origin == Origin.Now ? YearRefKind.FromNow : YearRefKind.FromStory, offset);
    }

    /// <summary>The two digits of "May '98", "31-Oct-74", of "9 Aug 96" where they can be no day and end the clause, and of "9 August 16" at the end of the sentence; else 0.</summary>
    private readonly int ShortYearAfter(int at, int next, ref int end)
    {
        var isMarked = _terms[next].Is('\'') && _terms.IsGlued(next);
        var digits = isMarked ? next + 1 : next;
        var value = _terms[digits].Length == 2 ? Numbers.Digits(_terms, digits, 2) : -1;
        var isHyphened = _terms[at].Is('-') && next == at + 1 && _terms[at - 1].Lexeme is { Month: > 0 } && _terms[at - 2].Is('-');
        var isBare = value >= 40 && (next == at || _terms[at].Norm is "," or "of") && IsClosedNumber(digits + 1);
        var isBehindDay = value > 0 && next == at && digits == at && _terms[at - 1].Lexeme is { Month: > 0 } && (_terms[at - 2].Kind == TokenKind.Number || _terms[at - 2].Is("of"))
            && (digits + 1 >= _terms.Count || _terms[digits + 1].Is('.'));
        if (value < 0 || !(isMarked || isHyphened || isBare || isBehindDay))
            return 0;
        end = digits + 1;
        return FullYear(value);
    }

    /// <summary>The year of two digits: from 1940 to 2039.</summary>
    private static int FullYear(int twoDigits) => twoDigits + (twoDigits < 40 ? 2000 : 1900);

    private readonly YearRef SpelledYearAfter(int at, ref int end)
    {
        var year = Numbers.SpelledYear(_terms, at, out var after);
        if (year == 0)
            return YearRef.None;
        end = after;
        return YearRef.Of(year);
    }

    private static (int Offset, Origin Origin) Relative(Deixis deixis) => deixis switch
    {
        Deixis.Last => (-1, Origin.Now),
        Deixis.Previous => (-1, Origin.Story),
        Deixis.Next => (1, Origin.Now),
        Deixis.Following => (1, Origin.Story),
        Deixis.Same => (0, Origin.Story),
        _ => (0, Origin.Now),
    };
}
