using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Counts of time from now, from the story or from a date: "two years ago", "in two weeks", "three days after May 9".</summary>
internal ref partial struct DateParser
{
    /// <summary>"in two weeks": only where the sentence speaks of what will be; else it is how long something took.</summary>
    private readonly bool TryInOffset(int at, out DateNode node, out int end)
    {
        var count = OffsetCount(at + 1, out var next);
        var isWorking = IsWorking(next) && _terms[next + 1].Lexeme is { Unit: DateUnit.Day };
        if (isWorking)
            next++;
        if (count <= 0 || _terms[next].Lexeme is not { Unit: var unit and not DateUnit.None })
            return None(at, out node, out end);
        end = next + 1;
        var months = isWorking ? 0 : AddParts(ref count, ref unit, ref end);
        var isAlone = at == 0 && !_terms[end].Is(',') && (IsClosedNumber(end) || IsTimeAhead(end));
        if ((_terms[end].Norm is "'" or "'s" && _terms[end + 1].Is("time")) || (_terms[end].Is("from") && _terms[end + 1].Norm is "now" or "today"))
            end += 2;
        else if (_terms[end].Norm is "of" or "'" or "'s" or "a" || !(isAlone || Tenses.At(_terms, at, end) == Tense.Future))
            return None(at, out node, out end);
        return Offset(count, unit, 1, Origin.Now, out node) && Working(isWorking, ref node) && (months == 0 || TryAfterMonths(months, ref node));
    }

    /// <summary>Marks a count of days as one of working days.</summary>
    private static bool Working(bool isWorking, ref DateNode node)
    {
        if (isWorking && node is OffsetNode offset)
            node = offset with { IsWorking = true };
        return true;
    }

    /// <summary>"within ten days", "within the next two weeks", "within a month of 3 May": as a term to come, not as how long something took.</summary>
    private readonly bool TryWithin(int at, out DateNode node, out int end)
    {
        var counted = _terms[at + 1].Is("the") ? at + 2 : at + 1;
        var isNext = _terms[counted].Lexeme is { Deixis: Deixis.Next };
        var count = OffsetCount(isNext ? counted + 1 : counted, out var next);
        if (!(isNext || counted == at + 1) || count < 1 || count > Math.Floor(count) || _terms[next].Lexeme is not { Unit: var unit and not DateUnit.None })
            return None(at, out node, out end);
        next++;
        if (_terms[next].Norm is "of" or "from" or "after")
            return TryPlainDate(next + 1, unit == DateUnit.Year, out var from, out end) ? Found(new WithinNode((int)count, unit, from), end, out node, out end)
                : None(at, out node, out end);
        end = next;
        node = new SpanNode((int)count, unit, 1) { IsFromToday = true };
        var isAlone = unit is DateUnit.Day or DateUnit.Week && at <= 1 && IsClosedNumber(end);
        return unit is DateUnit.Day or DateUnit.Week or DateUnit.Month or DateUnit.Year && !_terms[end].Is('\'') && (isAlone || Tenses.At(_terms, at, end) == Tense.Future);
    }

    /// <summary>"two days after May 9", "two months before June 1967", "three weeks from tomorrow", "a week on Tuesday"; "less than [three days after May 9]" is all that lies between.</summary>
    private readonly bool TryFromDate(int count, DateUnit unit, bool isLess, int at, out DateNode node, out int end)
    {
        var isOn = _terms[at].Is("on") && unit is DateUnit.Week or DateUnit.Fortnight && _terms[at + 1].Lexeme is { Weekday: > 0 } && !_terms[at - 3].Is("for")
            && Tenses.At(_terms, at - 2, at) is Tense.Future or Tense.Unknown;
        if (_terms[at].Is("prior") && _terms[at + 1].Is("to"))
            at++;
        var sign = _terms[at].Is("before") || (_terms[at].Is("to") && _terms[at - 1].Is("prior")) ? -1 : _terms[at].Norm is "after" or "from" || isOn ? 1 : 0;
        if (sign == 0 || count == 0 || !TryPlainDate(at + 1, unit == DateUnit.Year, out var date, out end))
            return None(at, out node, out end);
        if ((isOn || _terms[at].Is("from")) && date is CalendarNode { Weekday: > 0, Month: 0 })
            date = Weekdays(_terms[at + 1].Lexeme ?? _terms[at + 2].Lexeme!, 1, 0);
        if (isLess && sign > 0)
            return Found(new WithinNode(count, unit, date), end, out node, out end);
        return Found(new FromDateNode(count, unit, sign, date), end, out node, out end);
    }

    /// <summary>"[for three days] from 5 May", "[a week] starting tomorrow": from that day on, so many days with it.</summary>
    private readonly bool TryLasting(int count, DateUnit unit, bool isFor, int at, out DateNode node, out int end)
    {
        var isOpened = _terms[at].Norm is "starting" or "beginning" or "commencing" || (isFor && _terms[at].Is("from"));
        var days = DaysOf(count, unit);
        var next = _terms[at + 1].Norm is "on" or "from" ? at + 2 : at + 1;
        return isOpened && days > 0 && TryPlainDate(next, false, out var date, out end)
            ? Found(new LastingNode(days, date), end, out node, out end)
            : None(at, out node, out end);
    }

    /// <summary>"[from] 5 May for three days": from that day on.</summary>
    private readonly bool TryLastingFrom(int at, out DateNode node, out int end)
    {
        if (!TryPlainDate(at, false, out node, out end) || !IsDay(node) || !_terms[end].Is("for"))
            return None(at, out node, out end);
        var days = DaysOf(OffsetCount(end + 1, out var unit), _terms[unit].Lexeme?.Unit ?? DateUnit.None);
        return Found(new LastingNode(days, node), unit + 1, out node, out end) && days > 0;
    }

    private static int DaysOf(double count, DateUnit unit) => (int)count * unit switch { DateUnit.Day => 1, DateUnit.Week => 7, DateUnit.Fortnight => 14, _ => 0 };

    /// <summary>A date that is not itself counted from another: a day, a month, today, a weekday, perhaps a year, so that references do not nest.</summary>
    private readonly bool TryPlainDate(int at, bool years, out DateNode node, out int end)
    {
        if (_terms[at].Is("the"))
            at++;
        ref readonly var term = ref _terms[at];
        if (term.Kind == TokenKind.Number)
            return TryNumeric(at, out node, out end) || TryDayMonth(at, out node, out end) || (years && TryBareYear(at, out node, out end));
        if (term.Lexeme is not { } lexeme)
            return None(at, out node, out end);
        if (lexeme.StartsHoliday && TryHoliday(at, Deixis.None, out node, out end))
            return true;
        if (lexeme.DaysFromToday is { } days)
            return Found(new RelativeNode(DateUnit.Day, days, Origin.Now), at + 1, out node, out end);
        if (lexeme.Month > 0)
            return TryMonth(at, true, out node, out end);
        if (lexeme.Weekday > 0)
            return TryWeekday(at, out node, out end);
        if (lexeme.Deixis != Deixis.None && _terms[at + 1].Lexeme is { Weekday: > 0 } or { Month: > 0 })
            return TryDeictic(at, out node, out end);
        return TryDayMonth(at, out node, out end);
    }

    /// <summary>"two years ago", "a week later", "three and a half years earlier", "five months from now".</summary>
    private readonly bool TryOffset(int at, out DateNode node, out int end)
    {
        var count = OffsetCount(at, out var next);
        if (count > 0 && _terms[next].Lexeme is { Deixis: Deixis.Last or Deixis.Previous or Deixis.Next or Deixis.Following } of
            && _terms[next + 1].Lexeme is { Unit: var spanned and not DateUnit.None } && (count == 1 || _terms[next + 1].Norm.EndsWith('s')))
            return Found(new SpanNode((int)count, spanned, of.Deixis is Deixis.Last or Deixis.Previous ? -1 : 1), next + 2, out node, out end);
        if (TryWeekdays((int)count, next, out node, out end) || (count > 0 && TryEitherOffset(count, next, out node, out end)))
            return true;
        if (count > 0 && IsWorking(next) && _terms[next + 1].Lexeme is { Unit: DateUnit.Day })
            return TryDirection(count, DateUnit.Day, next + 2, out node, out end) && Working(true, ref node);
        if (count == 0 || _terms[next].Lexeme is not { Unit: var unit and not DateUnit.None })
            return None(at, out node, out end);
        next++;
        if (unit >= DateUnit.Week && IsAndHalf(next))
            (count, next) = (count + 0.5, next + 3);
        var months = AddParts(ref count, ref unit, ref next);
        if (unit <= DateUnit.Week)
            next = AfterHours(next);
        if (months > 0)
            return TryDirection(count, unit, next, out node, out end) && TryAfterMonths(months, ref node);
        if (TryLasting((int)count, unit, _terms[at - 1].Is("for"), next, out node, out end) || TryFromDate((int)count, unit, _terms[at - 1].Is("than") && _terms[at - 2].Norm is "less" or "fewer", next, out node, out end)
            || (_terms[at - 1].Norm is "the" or "in" or "during" or "for" or "over" && TryMonthsUpTo(count, unit, next, out node, out end)))
            return true;
        return TryDirection(count, unit, next, out node, out end);
    }

    /// <summary>The years of "half-century", "quarter of a century", or 0; the word "century" is at the end.</summary>
    private readonly int ShareOfCentury(int at, out int century)
    {
        century = at;
        var years = _terms[at].Norm switch { "half" => 50, "quarter" => 25, _ => 0 };
        if (years > 0)
            century = _terms[at + 1].Is("of") && _terms[at + 2].Is("a") ? at + 3 : _terms[at + 1].Is('-') ? at + 2 : at + 1;
        return _terms[century].Is("century") ? years : 0;
    }

    /// <summary>"[a year] and a half".</summary>
    private readonly bool IsAndHalf(int at) => _terms[at].Is("and") && _terms[at + 1].Is("a") && _terms[at + 2].Is("half");

    /// <summary>"[two] or three years ago", "[10]-15 days ago", "[two] to three weeks later": from the one to the other.</summary>
    private readonly bool TryEitherOffset(double count, int at, out DateNode node, out int end)
    {
        ref readonly var joint = ref _terms[at];
        var isJoined = joint.Norm is "or" or "to" || (joint.Is('-') && _terms.IsGlued(at));
        var upper = isJoined ? Numbers.Count(_terms, at + 1) : 0;
        if (upper <= count || _terms[at + 2].Lexeme is not { Unit: var unit and not DateUnit.None } || !TryDirection(upper, unit, at + 3, out node, out end)
            || node is not OffsetNode far)
            return None(at, out node, out end);
        var near = far with { Count = count };
        return Found(far.Sign < 0 ? new RangeNode(far, near) : new RangeNode(near, far), end, out node, out end);
    }

    /// <summary>The word that tells which way a count goes, and from where.</summary>
    private readonly bool TryDirection(double count, DateUnit unit, int at, out DateNode node, out int end)
    {
        var word = _terms[at].Norm;
        end = at + 1;
        if (word == "ago" && _terms[end].Is("today") && count > 0)
            return Found(new FromDateNode((int)count, unit, -1, new RelativeNode(DateUnit.Day, 0, Origin.Now)), end + 1, out node, out end);
        if (word == "ago" && count >= 1 && _terms[end].Lexeme is { Weekday: > 0, IsShort: false } weekday && !_terms[end + 1].IsCapitalised)
            return Found(new FromDateNode((int)count, unit, -1, Weekdays(weekday, -1, 0)), end + 1, out node, out end);
        if (word == "ago" || (word == "back" && _terms[end].Kind == TokenKind.Punctuation))
            return Offset(count, unit, -1, Origin.Now, out node);
        if (word is "hence" || (word == "from" && _terms[end].Norm is "now" or "today"))
        {
            end = word == "from" ? end + 1 : end;
            return Offset(count, unit, 1, Origin.Now, out node);
        }
        if (word == "later" || (word == "after" && _terms[end].Norm is "that" or "," or "."))
            return Offset(count, unit, 1, Origin.Story, out node);
        if (word is "earlier" or "previously" || (word is "before" or "prior" && IsClosed(end) && !(word == "prior" && _terms[end].Is("to"))))
            return Offset(count, unit, -1, Origin.Story, out node);
        return None(at, out node, out end);
    }

    /// <summary>True where "two days before" ends: a mark or a preposition follows, no noun that it would refer to.</summary>
    private readonly bool IsClosed(int at) =>
        _terms[at].Kind != TokenKind.Word
        || _terms[at].Lexeme is { IntroducesDate: true } and not { Text: "the" or "a" or "an" or "its" or "his" or "their" };

    private static bool Offset(double count, DateUnit unit, int sign, Origin origin, out DateNode node)
    {
        node = count < 0 ? VagueNode.Instance : new OffsetNode(count, unit, sign, origin);
        return true;
    }

    /// <summary>The count before a unit; -1 for "several", "a few"; 0 for none.</summary>
    private readonly double OffsetCount(int at, out int end)
    {
        end = at + 1;
        if (_terms[at].Norm is "several")
            return -1;
        if (_terms[at].Is("half") && _terms[end].Norm is "a" or "an")
        {
            end++;
            return 0.5;
        }
        if (_terms[at].Kind == TokenKind.Word && ShareOfCentury(_terms[at].Is("a") ? end : at, out var century) is > 0 and var years)
        {
            end = century;
            return years / 100.0;
        }
        if (_terms[at].Norm is "a" or "an")
        {
            if (_terms[end].Norm is "few" or "couple")
            {
                var isTwo = _terms[end].Is("couple");
                end += _terms[end + 1].Is("of") ? 2 : 1;
                return isTwo ? 2 : -1;
            }
            return 1;
        }
        double count = Numbers.Count(_terms, at);
        if (count == 0 || !IsAndHalf(end))
            return count;
        end += 3;
        return count + 0.5;
    }
}
