using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Quarters, halves, seasons, first months, ranges.</summary>
internal sealed partial class DateResolver
{
    private Resolved? Period(PeriodNode node)
    {
        var rule = node.Unit switch
        {
            DateUnit.Month => "month",
            DateUnit.Quarter => "quarter",
            DateUnit.Half => "half-year",
            _ => "season",
        };
        if (!node.Year.IsNone)
        {
            if (YearOf(node.Year) is not { } year)
                return Resolved.Indefinite(rule);
            return Resolved.Of(PeriodText(node, year.Year), year.Anchor, year.Anchor is null ? rule : YearRule(node.Year, rule));
        }
        if (Frame is { } frame && (Now is null || Tense != Tense.Future))
            return Resolved.Of(PeriodText(node, frame.Year), frame, FromStory(rule));
        if (Now is not { } now)
            return Resolved.Indefinite(rule);
        return Resolved.Of(PeriodText(node, NearPeriodYear(now, node)), now, FromNow(rule));
    }

    /// <summary>The year that brings a period nearest to now; on the side that the tense denies, it counts as twice as far.</summary>
    private int NearPeriodYear(Stamp now, PeriodNode node)
    {
        if (!now.HasMonth)
            return now.Year;
        var (first, last) = (FirstMonth(node) - now.Month, FirstMonth(node) + PeriodMonths(node) - 1 - now.Month);
        var (tense, year, best) = (Tense, 0, int.MaxValue);
        for (var offset = -1; offset <= 1; offset++)
        {
            var (ahead, behind) = (first + (12 * offset), -last - (12 * offset));
            var far = ahead > 0 ? ahead * (tense == Tense.Future ? 1 : 2) : behind > 0 ? behind * (tense == Tense.Future ? 2 : 1) : 0;
            if (far < best)
                (best, year) = (far, now.Year + offset);
        }
        return year;
    }

    private static int PeriodMonths(PeriodNode node) => node.Unit == DateUnit.Half ? 6 : 3;

    private static int FirstMonth(PeriodNode node) => node.Unit switch
    {
        DateUnit.Month => node.Number,
        DateUnit.Quarter => (3 * node.Number) - 2,
        DateUnit.Half => (6 * node.Number) - 5,
        _ => (node.Number - 20) * 3,
    };

    private static string? PeriodText(PeriodNode node, int year) => node.Unit switch
    {
        DateUnit.Month => new Stamp(year, node.Number).ToString(),
        DateUnit.Quarter => Months(new Stamp(year, FirstMonth(node)), 0, 3),
        DateUnit.Half => Months(new Stamp(year, FirstMonth(node)), 0, 6),
        _ => $"{year:0000}-{node.Number}",
    };

    /// <summary>"the first seven months of 2007". Without a year: of this one when so many have passed, else of the last.</summary>
    private Resolved? FirstOf(FirstOfNode node)
    {
        var rule = $"{(node.FromEnd ? "last" : "first")}-{Lower(node.Unit)}s-of";
        var of = node.Of is { } period ? Resolve(period) : FirstOfNow(node.Count);
        if (of is not { Date: { } date } known)
            return Resolved.Indefinite(rule);
        var (first, last) = (Stamp.Of(date.Earliest), Stamp.Of(date.Latest));
        var text = node.Unit switch
        {
            DateUnit.Month or DateUnit.Quarter => FirstMonths(node.Unit == DateUnit.Quarter ? node.Count * 3 : node.Count, node.FromEnd, first, last),
            DateUnit.Week or DateUnit.Day => FirstDays(node.Unit == DateUnit.Week ? node.Count * 7 : node.Count, node.FromEnd, first, last),
            _ => date.ToString(),
        };
        return Resolved.Of(text, known.Anchor is null ? null : Now, known.Anchor is null ? rule : $"{rule}-{known.Rule}");
    }

    private Resolved? FromDate(FromDateNode node)
    {
        if (Resolve(node.Date) is not { Date: { } date } known || Stamp.Of(date) is not { } origin)
            return Resolved.Indefinite("from-date");
        var count = node.Sign * node.Count;
        var text = node.Unit switch
        {
            DateUnit.Day when origin.HasDay => origin.AddDays(count)?.ToString(),
            DateUnit.Week when origin.HasDay => origin.AddDays(7 * count)?.ToString(),
            DateUnit.Month when origin.HasMonth => SameDay(origin, origin.AddMonths(count)),
            DateUnit.Year => SameDay(origin, origin.HasMonth ? origin.AddMonths(12 * count) : origin.AddYears(count)),
            _ => null,
        };
        return Resolved.Of(text, origin, $"{Lower(node.Unit)}s-from-{known.Rule}") ?? Resolved.Indefinite("from-date");
    }

    /// <summary>The unit of time or weekday next to a date.</summary>
    private Resolved? Beside(BesideNode node)
    {
        if (Resolve(node.Of) is not { Date: { } date } known || Stamp.Of(date) is not { } origin)
            return Resolved.Indefinite("beside");
        var text = node.Weekday == 0 ? UnitAt(origin, node.Unit, node.Count) : WeekdayBeside(origin, node.Weekday, node.Count)?.ToString();
        return Resolved.Of(text, known.Anchor is null ? origin : Now, $"{(node.Weekday == 0 ? Lower(node.Unit) : "weekday")}-beside-{known.Rule}")
            ?? Resolved.Indefinite("beside");
    }

    private static Stamp? WeekdayBeside(Stamp origin, int weekday, int count)
    {
        if (!origin.HasDay)
            return null;
        var days = count > 0 ? (weekday - Iso(origin) + 6) % 7 + 1 : -((Iso(origin) - weekday + 6) % 7) - 1;
        return origin.AddDays(days + (7 * (count - Math.Sign(count))));
    }

    private Resolved? Within(WithinNode node)
    {
        if (Resolve(node.From) is not { Date: { } first } || FromDate(new FromDateNode(node.Count, node.Unit, 1, node.From)) is not { Date: { } last } known)
            return Resolved.Indefinite("within");
        return EdtfRange(first.ToString(), last.ToString(), known.Anchor, $"within-{known.Rule}");
    }

    private Resolved? ToDate(ToDateNode node)
    {
        var rule = $"{Lower(node.Unit)}-to-date";
        return Now is { HasDay: true } now && UnitAt(now, node.Unit, 0) is { } unit && Domain.EdtfDate.TryParse(unit, out var period)
            ? Resolved.Of($"{Stamp.Of(period.Earliest)}/{now}", now, FromNow(rule))
            : Resolved.Indefinite(rule);
    }

    /// <summary>From now to the last day, unless the week or month of a story is meant: then no more than that.</summary>
    private Resolved? Rest(RestNode node)
    {
        var isNow = node.Of.Origin == Origin.Now || _story.Last(_paragraph) is null;
        return isNow && Tense != Tense.Past && Now is { HasDay: true } now && UnitAt(now, node.Of.Unit, 0) is { } unit && Domain.EdtfDate.TryParse(unit, out var period)
            ? Resolved.Of($"{now}/{Stamp.Of(period.Latest)}", now, FromNow($"rest-of-{Lower(node.Of.Unit)}"))
            : Relative(node.Of);
    }

    private Resolved? Lasting(LastingNode node)
    {
        if (Resolve(node.From) is not { Date: { } date } known || Stamp.Of(date) is not { HasDay: true } first)
            return Resolved.Indefinite("days-from-date");
        return Resolved.Of(node.Days == 1 ? first.ToString() : Days(first, node.Days), known.Anchor is null ? null : Now, $"days-from-{known.Rule}");
    }

    /// <summary>A Monday to Wednesday belongs to the weekend before it, the other days to the one that follows.</summary>
    private Resolved? WeekendOf(WeekendOfNode node)
    {
        if (Resolve(node.Of) is not { Date: { } date } known || Stamp.Of(date) is not { HasDay: true } day)
            return Resolved.Indefinite("weekend-of");
        return Resolved.Of(UnitAt(day, DateUnit.Weekend, Iso(day) <= 3 ? -1 : 0), known.Anchor is null ? null : Now, $"weekend-of-{known.Rule}");
    }

    private static string? SameDay(Stamp origin, Stamp? moved)
    {
        if (moved is not { } month)
            return null;
        return origin.HasDay ? (month with { Day = Math.Min(origin.Day, DateTime.DaysInMonth(month.Year, month.Month)) }).ToString()
            : month.ToString();
    }

    /// <summary>Weeks are those of ISO 8601: from Monday, each in the month and year of its Thursday.</summary>
    private Resolved? WeekOf(WeekOfNode node)
    {
        if (Resolve(node.Of) is not { Date: { } date } known || Stamp.Of(date) is not { } origin)
            return Resolved.Indefinite("week-of");
        if (node.Number < 0)
            return Resolved.Of(UnitAt(origin, DateUnit.Week, 0), origin, $"week-of-{known.Rule}");
        var thursday = WeekdayOf(Thursday, node.Number, Stamp.Of(date.Earliest), Stamp.Of(date.Latest));
        return thursday is { } day
            ? Resolved.Of(UnitAt(day, DateUnit.Week, 0), known.Anchor is null ? null : Now, $"week-of-{known.Rule}")
            : Resolved.Indefinite("week-of");
    }

    private Resolved? FirstOfNow(int months)
    {
        if (Frame is { HasMonth: false } frame)
            return Resolved.Of(frame.ToString(), frame, FromStory("year"));
        if (Now is not { } now)
            return null;
        var year = now.HasMonth && now.Month <= months && Tense != Tense.Future ? now.Year - 1 : now.Year;
        if (now.HasMonth && now.Month == months && now.HasDay && now.Day > 25)
            year = now.Year;
        return Resolved.Of(new Stamp(year).ToString(), now, FromNow("year"));
    }

    private static string? FirstMonths(int count, bool fromEnd, Stamp first, Stamp last)
    {
        var (start, end) = (first with { Day = 0 }, last with { Day = 0 });
        var opening = fromEnd ? end.AddMonths(1 - count) : start;
        var to = fromEnd ? end : start.AddMonths(count - 1);
        return opening == to ? opening?.ToString() : $"{opening}/{to}";
    }

    private static string? FirstDays(int count, bool fromEnd, Stamp first, Stamp last)
    {
        var opening = fromEnd ? last.AddDays(1 - count) : first;
        var to = fromEnd ? last : first.AddDays(count - 1);
        return opening == to ? opening?.ToString() : $"{opening}/{to}";
    }

    private Resolved? Range(RangeNode node)
    {
        if (Resolve(BeforeEnd(node)) is not { } opening)
            return null;
        if (node.To is null)
            return opening.Date is null ? opening : Resolved.Of($"{FirstPart(opening.Date.ToString())}/..", null, "range-to-present");
        var to = Resolve(AfterStart(node.From, node.To, opening));
        if (to is not { } until)
            return null;
        if (opening.Date is null || until.Date is null)
            return Resolved.Indefinite("range");
        var anchored = opening.Anchor is null ? until : opening;
        var rule = anchored.Anchor is null ? $"range-{opening.Rule}" : $"range-{anchored.Rule}";
        return EdtfRange(opening.Date.ToString(), until.Date.ToString(), anchored.Anchor, rule);
    }

    /// <summary>Of months to come, the last is: the first of "from August to October" may have passed.</summary>
    private DateNode BeforeEnd(RangeNode range)
    {
        if (range is not { From: CalendarNode { Year.IsNone: true, Month: > 0, Day: 0 } first, To: CalendarNode { Year.IsNone: true, Month: > 0, Day: 0 } last }
            || Tense != Tense.Future || Frame is not null || Now is not { HasMonth: true } now)
            return range.From;
        var years = (last.Month >= now.Month ? 0 : 1) - (first.Month > last.Month ? 1 : 0);
        return first with { Year = new YearRef(YearRefKind.FromNow, years) };
    }

    /// <summary>The end of a range without a year of its own lies in the year of its start, or the next when it would lie before it.</summary>
    private static DateNode AfterStart(DateNode first, DateNode last, Resolved opening)
    {
        if (opening.Date is not { } date || Stamp.Of(date) is not { } start)
            return last;
        if (last is CalendarNode { Year.IsNone: true, Month: > 0 } month && first is CalendarNode or RelativeNode { Unit: DateUnit.Day } or NamedRelativeNode)
        {
            var wraps = start.HasMonth && month.Month < start.Month;
            return month with { Year = YearRef.Of(start.Year + (wraps ? 1 : 0)) };
        }
        if (last is CalendarNode { Weekday: > 0, Month: 0 } weekday && start.HasDay)
        {
            var end = start.AddDays((weekday.Weekday - Iso(start) + 7) % 7);
            return end is { } day ? new CalendarNode(YearRef.Of(day.Year), day.Month, day.Day, Rule: "weekday") : last;
        }
        return last is PeriodNode { Year.IsNone: true } period ? period with { Year = YearRef.Of(start.Year) } : last;
    }

    private static Resolved? EdtfRange(string opening, string to, string? anchor, string rule)
    {
        var text = $"{FirstPart(opening)}/{LastPart(to)}";
        return Domain.EdtfDate.TryParse(text, out var date) ? new Resolved(date, anchor, rule) : null;
    }

    private static string FirstPart(string edtf) => edtf.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? edtf[..slash] : edtf;

    private static string LastPart(string edtf) => edtf.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? edtf[(slash + 1)..] : edtf;
}
