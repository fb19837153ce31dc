using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Days, months, weekdays and their years.</summary>
internal sealed partial class DateResolver
{
    private const int FarAhead = 6;
    private const int DeniedWeight = 5;
    private const int ToldWeight = 1000;
    private const int OtherWeekdayWeight = 4;
    private const int EntryWeight = 4;

    private Resolved? Calendar(CalendarNode node)
    {
        if (node.Month == 0 && node.Weekday > 0)
            return Weekday(node.Weekday);
        if (!node.Year.IsNone)
        {
            if (YearOf(node.Year) is not { } year)
                return Resolved.Indefinite(RuleOf(node));
            return Resolved.Of(Text(year.Year, node.Month, node.Day), year.Anchor, year.Anchor is null ? RuleOf(node)
                : YearRule(node.Year, RuleOf(node)));
        }
        if (Frame is { } frame && !IsCitation() && IsOfStory(frame, node))
            return Resolved.Of(Text(StoryYear(frame, node), node.Month, node.Day), frame, FromStory(RuleOf(node)));
        if (Now is not { } now)
            return Resolved.Indefinite(RuleOf(node));
        return Resolved.Of(Text(NearYear(now, node), node.Month, node.Day), now, FromNow(RuleOf(node)));
    }

    /// <summary>Whether the year is that of the story: "Friday, July 18" is in the year that has it, where only one of the story's and the nearest has.</summary>
    private bool IsOfStory(Stamp frame, CalendarNode node)
    {
        if (Now is not { } now || frame.Year == now.Year)
            return true;
        if (node is { Weekday: > 0, Day: > 0 } && IsOn(node, StoryYear(frame, node)) is var ofStory && ofStory != IsOn(node, NearYear(now, node)))
            return ofStory;
        return Tense != Tense.Future;
    }

    private static bool IsOn(CalendarNode node, int year) => new Stamp(year, node.Month, node.Day) is { IsPossible: true } day && Iso(day) == node.Weekday;

    /// <summary>"(Agency, June 13)": when a source reported, which is near the time of writing, not of the story.</summary>
    private bool IsCitation()
    {
        var terms = text.Sentence(_sentence);
        ref readonly var before = ref terms[_current.First - 1];
        ref readonly var after = ref terms[_current.End];
        return before.Is(',') && terms[_current.First - 2].Kind == TokenKind.Word && (after.Is(')') || after.Is(';')) && Now is not null;
    }

    private static string Text(int year, int month, int day) =>
        year < 0 ? $"-{-year:0000}" : new Stamp(year, month, day).ToString();

    private static string RuleOf(CalendarNode node) =>
        node.Rule ?? (node.Day > 0 ? node.Year.IsNone ? "day-month" : "day-month-year" : node.Month > 0 ? node.Year.IsNone ? "month"
            : "month-year" : "year");

    private string YearRule(YearRef year, string rule) => year.Kind == YearRefKind.FromNow ? FromNow(rule) : FromStory(rule);

    /// <summary>The year meant, and what it was counted from.</summary>
    private (int Year, Stamp? Anchor)? YearOf(YearRef year)
    {
        if (year.IsGiven)
            return (year.Value, null);
        var origin = year.Kind == YearRefKind.FromNow ? Now : _story.YearOrigin(_sentence, _paragraph) ?? Now;
        return origin is { } stamp && stamp.Year + year.Value is >= 1 and <= 9999 ? (stamp.Year + year.Value, new Stamp(stamp.Year)) : null;
    }

    /// <summary>A story goes on: after a December comes the January of the next year.</summary>
    private static int StoryYear(Stamp frame, CalendarNode node) =>
        frame.HasMonth && node.Month < frame.Month && frame.Month - node.Month >= FarAhead ? frame.Year + 1 : frame.Year;

    /// <summary>The year that brings a month or day nearest to now, on the side that the tense tells.</summary>
    private int NearYear(Stamp now, CalendarNode node)
    {
        if (!now.HasMonth)
            return now.Year;
        var distance = node.Month - now.Month;
        if (node.Day > 0 && now.HasDay)
            return NearDay(now, node.Month, node.Day, node.Weekday);
        if (IsEntry)
            return distance < 0 && -distance * EntryWeight > distance + 12 ? now.Year + 1 : distance > 0 && distance > (12 - distance) * EntryWeight ? now.Year - 1 : now.Year;
        var isAhead = distance > 0;
        return Tense switch
        {
            Tense.Past => isAhead ? now.Year - 1 : now.Year,
            Tense.Future => isAhead || distance == 0 ? now.Year : now.Year + 1,
            _ => distance > FarAhead ? now.Year - 1 : distance < -FarAhead ? now.Year + 1 : now.Year,
        };
    }

    /// <summary>
    /// The year that brings a day nearest to now; on the side that the tense denies, it counts as much farther, all the more where the date
    /// stands right behind its verb, and so it does on another weekday than that told.
    /// </summary>
    private int NearDay(Stamp now, int month, int day, int weekday)
    {
        var (tense, isEntry) = (Tense, IsEntry);
        var weight = Tenses.Governing(text.Sentence(_sentence), _current.First) is var told && told == tense ? ToldWeight : DeniedWeight;
        var (best, year) = (int.MaxValue, now.Year);
        for (var candidate = Math.Max(now.Year - 1, 1); candidate <= Math.Min(now.Year + 1, 9999); candidate++)
        {
            if (day > DateTime.DaysInMonth(candidate, month))
                continue;
            var days = new DateOnly(candidate, month, day).DayNumber - now.First.DayNumber;
            var denied = (tense == Tense.Past && days > 1) || (tense == Tense.Future && days < 0);
            var isOther = weekday > 0 && Iso(new Stamp(candidate, month, day)) != weekday;
            var far = Math.Abs(days) * (denied ? weight : isEntry && days < 0 ? EntryWeight : 1) * (isOther ? OtherWeekdayWeight : 1);
            if (far < best)
                (best, year) = (far, candidate);
        }
        return year;
    }
}
