using Relations.Extraction.Mentions.Quantities;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>
/// Reads the date expressions of one sentence, left to right, each by recursive descent with a bounded look ahead: the
/// time is linear in the number of terms. What is read here is only what the words say; see <see cref="DateResolver"/>.
/// </summary>
internal ref partial struct DateParser
{
    private readonly SentenceTerms _terms;
    private readonly UnitCatalog _units;

    public DateParser(SentenceTerms terms, UnitCatalog units)
    {
        _terms = terms;
        _units = units;
    }

    /// <summary>Adds the date expressions of the sentence in text order.</summary>
    public readonly void Read(int sentence, List<DateExpression> found)
    {
        for (var at = 0; at < _terms.Count;)
        {
            if (TryListedDays(sentence, at, found, out var afterList))
                at = afterList;
            else if (_terms[at].Is("the") && TryListedDays(sentence, at + 1, found, out afterList))
                at = afterList;
            else if (MayStart(at) && TryExpression(at, out var node, out var end))
            {
                if (IsRecurrent(at, node))
                {
                    at = end;
                    continue;
                }
                found.Add(new DateExpression(sentence, TakesArticle(at, node) ? at : at + 1, end, node));
                at = TrySharedDays(sentence, end, found);
            }
            else
                at++;
        }
    }

    /// <summary>"every 5 May", "each June": none in particular.</summary>
    private readonly bool IsRecurrent(int at, DateNode node) => node is CalendarNode { Month: > 0, Year.IsNone: true } && _terms[at - 1].Norm is "every" or "each";

    /// <summary>"the" belongs to "the 1990s", "the third of May", "the year 2000", not to "the 1972 communique".</summary>
    private readonly bool TakesArticle(int at, DateNode node) =>
        !_terms[at].Is("the") || Numbers.IsOrdinal(_terms, at + 1) || _terms[at + 1].Lexeme is { Cardinal: 20 or 30 }
            || _terms[at + 1].Norm is "year" or "month" or "fiscal" or "financial"
            || _terms[at + 1].Is("turn") || (_terms[at + 1].Lexeme is { Part: not PeriodPart.None } && !(_terms[at + 1].Is("end") && _terms[at + 2].Is('-')))
        || node is not (CalendarNode or NumericNode or RangeNode or SamePeriodNode { IsBare: true });

    private readonly bool MayStart(int at)
    {
        ref readonly var term = ref _terms[at];
        if (term.Lexeme is not { StartsDate: true } lexeme)
            return term.Kind == TokenKind.Number;
        return !lexeme.IntroducesDate || _terms[at + 1].Lexeme is not null || _terms[at + 1].Kind == TokenKind.Number;
    }

    private readonly bool TryExpression(int at, out DateNode node, out int end)
    {
        if (_terms[at].Is("from") || _terms[at].Is("between"))
            return TryLastingFrom(at + 1, out node, out end) || TryRange(at + 1, _terms[at].Is("between"), out node, out end);
        if (_terms[at].Is("in"))
            return TryInOffset(at, out node, out end);
        if (_terms[at].Is("within"))
            return TryWithin(at, out node, out end);
        if (!TrySimple(at, out node, out end))
            return false;
        end = AfterWeekday(ref node, end);
        if (TryConnectorAfter(end, out var next) && TryRangeEnd(node, next, out var range, out var rangeEnd))
            (node, end) = (range, rangeEnd);
        return true;
    }

    /// <summary>"[from] A to B", "[between] A and B".</summary>
    private readonly bool TryRange(int at, bool between, out DateNode node, out int end)
    {
        if (!between && TryNumber(at, false, PeriodPart.None, out node, out end) && node is RangeNode { From: var first })
        {
            if (TryConnector(end, out var second) && TryNumber(second, true, PeriodPart.None, out var last, out var lastEnd) && last is RangeNode { To: { } until })
                (node, end) = (new RangeNode(first, until), lastEnd);
            return true;
        }
        if ((_terms[at].Is("now") && Found(new RelativeNode(DateUnit.Day, 0, Origin.Now), at + 1, out node, out end))
            || TryDayOnly(at, out node, out end) || TrySimple(at, out node, out end) || TryBareYear(at, out node, out end))
        {
            if ((TryConnectorAfter(end, out var next) || (between && _terms[end].Is("and"))) && TryRangeEnd(node, next, out var range, out var rangeEnd))
            {
                (node, end) = (range, rangeEnd);
                return true;
            }
        }
        return false;
    }

    /// <summary>A hyphen, a dash, "to", "-to-", "through" or "until"; a spaced em dash divides clauses and is none.</summary>
    private readonly bool TryConnector(int at, out int next)
    {
        next = at + 1;
        ref readonly var term = ref _terms[at];
        if (term.Is('~'))
            return true;
        if (term.Is('-') && _terms[next].Is("to") && _terms[at + 2].Is('-') && _terms.IsGlued(at))
        {
            next = at + 3;
            return true;
        }
        if (term.Is('-'))
            return _terms.IsGlued(at) || !_terms.Written(at).SequenceEqual("\u2014");
        return term.Norm is "to" or "through" or "thru" or "until" or "till";
    }

    /// <summary>A date without connectors: an article, a part of a period, and what it is a part of.</summary>
    private readonly bool TrySimple(int at, out DateNode node, out int end)
    {
        var start = _terms[at].Is("the") ? at + 1 : at;
        var part = _terms[start].Lexeme?.Part ?? PeriodPart.None;
        return part == PeriodPart.None ? TryCore(start, start > at, PeriodPart.None, out node, out end) : TryPart(start, part, out node, out end);
    }

    private readonly bool TryPart(int at, PeriodPart part, out DateNode node, out int end)
    {
        var next = at + 1;
        if (_terms[next].Is('-'))
            next++;
        var isEnd = _terms[at].Norm is "end" or "start" && (next > at + 1 || Numbers.Year(_terms, next) > 0 || _terms[next].Lexeme is { Month: > 0 });
        if (isEnd || (_terms[at].Norm is "early" or "mid" or "late" or "middle" && !_terms[next].Is("of")))
        {
            if (_terms[next].Is("in"))
                next++;
            var article = _terms[next].Is("the");
            return TryCore(article ? next + 1 : next, true, part, out node, out end);
        }
        if (_terms[at].Norm is "earlier" or "later")
        {
            if (_terms[next].Is("in") || _terms[next].Is("on"))
                next++;
            var article = _terms[next].Is("the");
            if (article && _terms[next + 1].Is("day"))
                return Found(new RelativeNode(DateUnit.Day, 0, Origin.Story) { IsPart = true }, next + 2, out node, out end);
            return _terms[next].Lexeme is { Deixis: Deixis.This or Deixis.Last or Deixis.Next or Deixis.Same }
                ? TryDeictic(next, out node, out end)
                : TryUnitOfStory(article ? next + 1 : next, article, out node, out end);
        }
        if (!_terms[next].Is("of"))
            return None(at, out node, out end);
        next++;
        if (_terms[next].Is("the"))
            next++;
        var isFound = TryCore(next, true, part, out node, out end) || TryUnitOfStory(next, true, out node, out end);
        if (node is RelativeNode { Unit: DateUnit.Week or DateUnit.Month, Offset: 0 } whole && _terms[at].Norm is "rest" or "remainder")
            node = new RestNode(whole);
        if (!isFound && _terms[next].Is("day") && _terms[at].Norm is "rest" or "remainder")
            return Found(new RelativeNode(DateUnit.Day, 0, Origin.Story) { IsPart = true }, next + 1, out node, out end);
        return isFound;
    }

    private readonly bool TryCore(int at, bool introduced, PeriodPart part, out DateNode node, out int end)
    {
        ref readonly var term = ref _terms[at];
        if (term.Kind == TokenKind.Number)
            return TryNumber(at, introduced, part, out node, out end);
        if (TryFiscal(at, out node, out end) || TryLettered(at, out node, out end))
            return true;
        if (term.Lexeme is not { } lexeme)
            return None(at, out node, out end);
        if (introduced && TryWholeYear(at, out node, out end))
            return true;
        if (lexeme.StartsHoliday && TryHoliday(at, Deixis.None, out node, out end))
            return true;
        if (introduced && TryTurn(at, out node, out end))
            return true;
        if (lexeme.Month > 0 && TryMonth(at, introduced || part != PeriodPart.None, out node, out end))
            return true;
        if (lexeme.Weekday > 0)
            return TryWeekday(at, out node, out end);
        if (lexeme.Season > 0)
            return TrySeason(at, introduced, part, out node, out end);
        if (lexeme.DaysFromToday is { } days)
            return TryToday(at, days, out node, out end);
        if (lexeme.Deixis != Deixis.None && TryDeictic(at, out node, out end))
            return true;
        if (TryFromLast(at, lexeme.Ordinal, out node, out end) || TryClosest(at, out node, out end))
            return true;
        if (lexeme.Ordinal > 0 && TryOrdinal(at, lexeme.Ordinal, introduced, out node, out end))
            return true;
        if (lexeme.Decade > 0)
            return TryDecadeWord(at, lexeme.Decade, introduced, part, out node, out end);
        if (lexeme.Era == Era.AnnoDomini)
            return TryEraBefore(at, out node, out end);
        if (lexeme.Unit != DateUnit.None && TryUnit(at, lexeme.Unit, introduced, part, out node, out end))
            return true;
        if (lexeme.Cardinal is 20 or 30 && TryDayMonth(at, out node, out end))
            return true;
        return TrySpelledYear(at, part, out node, out end) || TryOffset(at, out node, out end);
    }

    /// <summary>"Christmas", "Easter weekend 2005", "Christmas week"; "New Year" without its day only behind a preposition of time.</summary>
    private readonly bool TryHoliday(int at, Deixis deixis, out DateNode node, out int end)
    {
        if (!Holidays.TryFind(_terms, at, out var holiday, out end) || (end == at + 2 && _terms[at].Is("new") && !IsTimed(at - 1)))
            return None(at, out node, out end);
        if (_terms[end].Norm is "holiday" or "holidays" or "season" or "period" or "break" or "vacation" or "recess")
            return None(at, out node, out end);
        if (_terms[end].Is("week"))
        {
            end++;
            var year = YearAfter(end, ref end, false);
            return Found(new WeekOfNode(-1, new HolidayNode(holiday, year, deixis)), end, out node, out end);
        }
        var isWeekend = _terms[end].Is("weekend");
        if (isWeekend)
            end++;
        var named = new HolidayNode(holiday, YearAfter(end, ref end, false), deixis);
        if (!isWeekend && !named.Year.IsNone && _terms[end].Is("weekend"))
            (isWeekend, end) = (true, end + 1);
        return Found(isWeekend ? new WeekendOfNode(named) : named, end, out node, out end);
    }

    private static bool None(int at, out DateNode node, out int end)
    {
        (node, end) = (VagueNode.Instance, at);
        return false;
    }

    private static bool Found(DateNode found, int at, out DateNode node, out int end)
    {
        (node, end) = (found, at);
        return true;
    }
}
