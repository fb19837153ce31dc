using System.Globalization;
using Relations.Domain;
using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Units of time counted from now or from the story.</summary>
internal sealed partial class DateResolver
{
    private const double DaysOfMonth = 30.44;

    private Resolved? Relative(RelativeNode node)
    {
        var rule = node.Offset < 0 ? "last-" : node.Offset > 0 ? "next-" : "this-";
        rule += Lower(node.Unit);
        if (node.Unit == DateUnit.Weekend && node.Offset == 0 && Now is { HasDay: true } today)
            return Resolved.Of(UnitAt(today, DateUnit.Weekend, IsWeekendGone(node) && Iso(today) < 6 ? -1 : 0), today, FromNow(rule));
        if (node.Origin == Origin.Now)
            return Now is { } now ? Resolved.Of(UnitAt(now, node.Unit, node.Offset), now, FromNow(rule)) : Resolved.Indefinite(rule);
        var story = node.Unit is DateUnit.Year ? _story.YearOrigin(_sentence, _paragraph) : _story.Last(_paragraph);
        if (story is { } origin)
            return Resolved.Of(UnitAt(origin, node.Unit, node.Offset), origin, FromStory(rule));
        if (node is { Unit: DateUnit.Quarter, Offset: 0 } && Now is { HasMonth: true } end)
            return Resolved.Of(UnitAt(end, DateUnit.Quarter, -1), end, FromNow("last-quarter"));
        return Now is { } fallback
            && (node.Unit != DateUnit.Day || node.IsPart || IsOfNow(node.Offset))
            ? Resolved.Of(UnitAt(fallback, node.Unit, node.Offset), fallback, FromNow(rule))
            : Resolved.Indefinite(rule);
    }

    /// <summary>"the same month last year": the month last spoken of; where none was, no more than the year.</summary>
    private Resolved? SameOfYear(SameOfYearNode node)
    {
        var rule = $"same-{Lower(node.Unit)}";
        if (YearOf(node.Year) is not { } year)
            return Resolved.Indefinite(rule);
        var origin = _story.Last(_paragraph) is { HasMonth: true } story ? story with { Year = year.Year, Day = 0 } : new Stamp(year.Year);
        return Resolved.Of(UnitAt(origin, node.Unit, 0), year.Anchor ?? origin, FromStory(rule));
    }

    /// <summary>"the same period last year": the months last spoken of, in that year; where these were none of one year, no more than the year.</summary>
    private Resolved? SamePeriod(SamePeriodNode node)
    {
        const string rule = "same-period";
        if (YearOf(node.Year) is not { } year)
            return Resolved.Indefinite(rule);
        var isOfMonths = _period is { Precision: DatePrecision.Month } known && _story.Last(_paragraph) is not null && known.Earliest.Year == known.Latest.Year;
        if (!isOfMonths || _period is not { } period)
            return node.IsBare ? null : Resolved.Of(year.Year.ToString("0000", CultureInfo.InvariantCulture), year.Anchor, FromStory(rule));
        var (first, last) = (new Stamp(year.Year, period.Earliest.Month), new Stamp(year.Year, period.Latest.Month));
        return Resolved.Of(first == last ? first.ToString() : $"{first}/{last}", Stamp.Of(period), FromStory(rule));
    }

    /// <summary>"this weekend" is to come unless told in the past; "the weekend" is gone unless told in the future.</summary>
    private bool IsWeekendGone(RelativeNode node) => node.Origin == Origin.Now ? Tense == Tense.Past : Tense != Tense.Future;

    /// <summary>True where "a week later" is counted from now: no date has been spoken of, and what is past is not to come.</summary>
    private bool IsOfNow(int offset) => _story.IsEmpty && (offset < 0 || (offset > 0 && Tense != Tense.Past));

    private static string Lower(DateUnit unit) => unit switch
    {
        DateUnit.Day => "day",
        DateUnit.Weekend => "weekend",
        DateUnit.WorkingWeek => "working-week",
        DateUnit.Week => "week",
        DateUnit.Fortnight => "fortnight",
        DateUnit.Month => "month",
        DateUnit.Quarter => "quarter",
        DateUnit.Half => "half",
        DateUnit.Year => "year",
        DateUnit.Decade => "decade",
        _ => "century",
    };

    private static string Plural(DateUnit unit) => unit == DateUnit.Century ? "centuries" : $"{Lower(unit)}s";

    /// <summary>The unit of time that many after the one a date lies in; where the date is too coarse for the unit, as coarse as the date.</summary>
    private static string? UnitAt(Stamp origin, DateUnit unit, int offset) => unit switch
    {
        DateUnit.Day when origin.HasDay => origin.AddDays(offset)?.ToString(),
        DateUnit.Week when origin.HasDay => Days(origin.AddDays((7 * offset) - Iso(origin) + 1), 7),
        DateUnit.WorkingWeek when origin.HasDay => Days(origin.AddDays((7 * offset) - Iso(origin) + 1), 5),
        DateUnit.Weekend when origin.HasDay => Days(origin.AddDays((7 * offset) - Iso(origin) + 6), 2),
        DateUnit.Fortnight when origin.HasDay => Days(origin.AddDays((14 * offset) - Iso(origin) + 1), 14),
        DateUnit.Month when origin.HasMonth => origin.AddMonths(offset)?.ToString(),
        DateUnit.Quarter when origin.HasMonth => Months(origin with { Month = ((origin.Month - 1) / 3 * 3) + 1 }, 3 * offset, 3),
        DateUnit.Half when origin.HasMonth => Months(origin with { Month = ((origin.Month - 1) / 6 * 6) + 1 }, 6 * offset, 6),
        DateUnit.Year => origin.AddYears(offset)?.ToString(),
        DateUnit.Decade => origin.AddYears(offset * 10) is { } decade ? $"{decade.Year / 10:000}X" : null,
        DateUnit.Century => origin.AddYears(offset * 100) is { } century ? $"{(century.Year - 1) / 100:00}XX" : null,
        _ when offset == 0 => origin.ToString(),
        _ => null,
    };

    private static string? Days(Stamp? start, int count) => start is { } first && first.AddDays(count - 1) is { } last ? $"{first}/{last}" : null;

    private static string? Months(Stamp origin, int offset, int count) =>
        origin.AddMonths(offset) is { } first && first.AddMonths(count - 1) is { } last ? $"{first}/{last}" : null;

    /// <summary>"two years ago" is a year; "six months ago" a month; "a decade ago" about a year.</summary>
    private Resolved? Offset(OffsetNode node)
    {
        var rule = $"{Plural(node.Unit)}-{(node.Origin == Origin.Now ? node.Sign < 0 ? "ago" : "from-now" : node.Sign < 0 ? "earlier" : "later")}";
        var story = node.Unit == DateUnit.Year ? _story.YearOrigin(_sentence, _paragraph) : _story.Last(_paragraph);
        var origin = node.Origin == Origin.Now ? Now : story ?? (node.Sign < 0 || IsOfNow(node.Sign) ? Now : null);
        if (origin is not { } stamp)
            return Resolved.Indefinite(rule);
        if (node.Months > 0)
        {
            if (!stamp.HasDay || stamp.AddMonths(node.Sign * node.Months) is not { } month)
                return Resolved.Indefinite(rule);
            stamp = month with { Day = Math.Min(stamp.Day, DateTime.DaysInMonth(month.Year, month.Month)) };
        }
        var isWhole = node.Count == Math.Floor(node.Count);
        var count = node.Sign * (int)node.Count;
        var text = node.Unit switch
        {
            DateUnit.Week or DateUnit.Month when !isWhole && stamp.HasDay => HalfMore(stamp, node),
            DateUnit.Day when stamp.HasDay && node.IsWorking => WorkingDays(stamp, (int)node.Count, node.Sign).Far?.ToString(),
            DateUnit.Day when stamp.HasDay => stamp.AddDays(count)?.ToString(),
            DateUnit.Week when stamp.HasDay => node.Origin == Origin.Story ? stamp.AddDays(7 * count)?.ToString()
                : UnitAt(stamp, DateUnit.Week, count),
            DateUnit.Weekend when stamp.HasDay => UnitAt(stamp, DateUnit.Weekend, count > 0 && Iso(stamp) < Saturday ? count - 1 : count),
            DateUnit.Fortnight when stamp.HasDay => node.Origin == Origin.Story ? stamp.AddDays(14 * count)?.ToString()
                : UnitAt(stamp, DateUnit.Week, 2 * count),
            DateUnit.Month when stamp.HasMonth => stamp.AddMonths(count)?.ToString(),
            DateUnit.Quarter when stamp.HasMonth => UnitAt(stamp, DateUnit.Quarter, count),
            DateUnit.Year when isWhole => stamp.AddYears(count)?.ToString(),
            DateUnit.Year => Part(stamp, node),
            DateUnit.Decade => stamp.AddYears(node.Sign * (int)(node.Count * 10)) + "~",
            DateUnit.Century => stamp.AddYears(node.Sign * (int)(node.Count * 100)) + "~",
            _ => null,
        };
        return Resolved.Of(text, stamp, node.Origin == Origin.Now || story is null ? FromNow(rule) : FromStory(rule)) ?? Resolved.Indefinite(rule);
    }

    /// <summary>"a week and a half ago", "two and a half months later": the week or month that many days away.</summary>
    private static string? HalfMore(Stamp stamp, OffsetNode node) =>
        stamp.AddDays((int)(node.Sign * node.Count * (node.Unit == DateUnit.Week ? 7 : DaysOfMonth))) is { } day ? UnitAt(day, node.Unit, 0) : null;

    /// <summary>"two and a half years ago": about the year that many months away.</summary>
    private static string? Part(Stamp stamp, OffsetNode node)
    {
        var middle = stamp.HasMonth ? stamp : stamp with { Month = 6 };
        return middle.AddMonths(node.Sign * (int)(node.Count * 12)) is { } month ? $"{month.Year:0000}~" : null;
    }

    /// <summary>"the past three years": from then until now.</summary>
    private Resolved? Span(SpanNode node)
    {
        var rule = $"{(node.Sign < 0 ? "past" : "next")}-{Plural(node.Unit)}";
        var story = !node.IsOfStory ? null : node.Unit >= DateUnit.Year ? _story.YearOrigin(_sentence, _paragraph) : _story.Last(_paragraph);
        if ((story ?? Now) is not { } now)
            return Resolved.Indefinite(rule);
        rule = story is null ? FromNow(rule) : FromStory(rule);
        if (node.IsWorking && now.HasDay)
        {
            var (first, last) = WorkingDays(now, node.Count, node.Sign);
            return Resolved.Of(first == last ? first?.ToString() : node.Sign < 0 ? $"{last}/{first}" : $"{first}/{last}", now, rule);
        }
        if (node.Unit == DateUnit.Quarter && now.HasMonth)
        {
            var quarter = now with { Month = ((now.Month - 1) / 3 * 3) + 1 };
            return Resolved.Of(Months(quarter, node.Sign < 0 ? -3 * node.Count : 3, 3 * node.Count), now, rule);
        }
        var years = node.Unit switch
        {
            DateUnit.Year => node.Count,
            DateUnit.Decade => node.Count * 10,
            DateUnit.Century => node.Count * 100,
            _ => 0,
        };
        var (near, far) = node.Unit switch
        {
            DateUnit.Day when now.HasDay => (FirstOf(now, node), now.AddDays(node.Sign * node.Count)),
            DateUnit.Week when now.HasDay => (FirstOf(now, node), now.AddDays(node.Sign * node.Count * 7)),
            DateUnit.Month when now.HasMonth => (now with { Day = 0 }, now.AddMonths(node.Sign * node.Count)),
            _ when years > 0 => (new Stamp(now.Year), now.AddYears(node.Sign * years)),
            _ => (now, null),
        };
        if (far is not { } end)
            return Resolved.Indefinite(rule);
        return Resolved.Of(node.Sign < 0 ? $"{end}/{near}" : $"{near}/{end}", now, rule);
    }

    /// <summary>Of what is to come, the first day is tomorrow.</summary>
    private static Stamp FirstOf(Stamp now, SpanNode node) => node.Sign > 0 && !node.IsFromToday ? now.AddDays(1) ?? now : now;

    /// <summary>The nearest and the farthest of so many days from Monday to Friday before or after a day, which itself does not count.</summary>
    private static (Stamp? Near, Stamp? Far) WorkingDays(Stamp from, int count, int sign)
    {
        var (day, first, left) = (from.AddDays(sign), (Stamp?)null, count);
        for (; day is { } current; day = current.AddDays(sign))
        {
            if (Iso(current) > 5)
                continue;
            first ??= current;
            if (--left == 0)
                return (first, current);
        }
        return default;
    }
}
