using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>Days and months of a year that is given, or that the time of writing or the story gives.</summary>
internal static class CalendarMeaning
{
    private const int FarAhead = 6;

    /// <summary>Year, month, day, weekday, as far as given.</summary>
    public static Resolved? Calendar(this DateContext context, CalendarNode node)
    {
        if (node.Month == 0 && node.Weekday > 0)
            return context.Weekday(node.Weekday);
        if (!node.Year.IsNone)
        {
            if (context.YearOf(node.Year) is not { } year)
                return Resolved.Indefinite(RuleOf(node));
            return Resolved.Of(Text(year.Year, node.Month, node.Day), year.Anchor, year.Anchor is null ? RuleOf(node)
                : context.YearRule(node.Year, RuleOf(node)));
        }
        if (context.Frame is { } frame && !context.IsCitation() && context.IsOfStory(frame, node))
            return Resolved.Of(Text(StoryYear(frame, node), node.Month, node.Day), frame, DateContext.FromStory(RuleOf(node)));
        if (context.Now is not { } now)
            return Resolved.Indefinite(RuleOf(node));
        return Resolved.Of(Text(context.NearYear(now, node), node.Month, node.Day), now, context.FromNow(RuleOf(node)));
    }

    /// <summary>Whether the year is that of the story: "Friday, July 18" is in the year that has it, where only one of the story's and the nearest has.</summary>
    private static bool IsOfStory(this DateContext context, Stamp frame, CalendarNode node)
    {
        if (context.Now is not { } now || frame.Year == now.Year)
            return true;
        if (node is { Weekday: > 0, Day: > 0 } && IsOn(node, StoryYear(frame, node)) is var ofStory && ofStory != IsOn(node, context.NearYear(now, node)))
            return ofStory;
        return context.Tense != Tense.Future;
    }

    private static bool IsOn(CalendarNode node, int year) => new Stamp(year, node.Month, node.Day) is { IsPossible: true } day && day.Weekday == node.Weekday;

    /// <summary>"(Agency, June 13)": when a source reported, which is near the time of writing, not of the story.</summary>
    private static bool IsCitation(this DateContext context)
    {
        var terms = context.Terms;
        ref readonly var before = ref terms[context.Current.First - 1];
        ref readonly var after = ref terms[context.Current.End];
        return before.Is(',') && terms[context.Current.First - 2].Kind == TokenKind.Word && (after.Is(')') || after.Is(';')) && context.Now is not null;
    }

    /// <summary>A year, month and day as EDTF; a year before Christ alone.</summary>
    public static string Text(int year, int month, int day) =>
        year < 0 ? $"-{-year:0000}" : new Stamp(year, month, day).ToString();

    private static string RuleOf(CalendarNode node) =>
        node.Rule ?? (node.Day > 0 ? node.Year.IsNone ? "day-month" : "day-month-year" : node.Month > 0 ? node.Year.IsNone ? "month"
            : "month-year" : "year");

    /// <summary>A story goes on: after a December comes the January of the next year.</summary>
    private static int StoryYear(Stamp frame, CalendarNode node) =>
        frame.HasMonth && node.Month < frame.Month && frame.Month - node.Month >= FarAhead ? frame.Year + 1 : frame.Year;

    /// <summary>The year that brings a month or day nearest to now, on the side that the tense tells.</summary>
    private static int NearYear(this DateContext context, Stamp now, CalendarNode node)
    {
        if (!now.HasMonth)
            return now.Year;
        var distance = node.Month - now.Month;
        if (node.Day > 0 && now.HasDay)
            return context.NearDay(now, node.Month, node.Day, node.Weekday);
        if (context.IsEntry)
            return distance < 0 && -distance * NearestDay.EntryWeight > distance + 12 ? now.Year + 1 : distance > 0 && distance > (12 - distance) * NearestDay.EntryWeight ? now.Year - 1 : now.Year;
        var isAhead = distance > 0;
        return context.Tense switch
        {
            Tense.Past => isAhead ? now.Year - 1 : now.Year,
            Tense.Future => isAhead || distance == 0 ? now.Year : now.Year + 1,
            _ => distance > FarAhead ? now.Year - 1 : distance < -FarAhead ? now.Year + 1 : now.Year,
        };
    }

    /// <summary>A date in digits, by the order of day and month in the text.</summary>
    public static Resolved? Numeric(this DateContext context, NumericNode node)
    {
        var (month, day, rule) = context.Order.Read(node);
        if (node.Deixis != Deixis.None)
            return context.Named(new NamedRelativeNode(new Lexeme("") { Month = month }, node.Deixis) { Day = day });
        if (node.Year == 0)
            return context.Calendar(new CalendarNode(YearRef.None, month, day, Rule: rule));
        return Resolved.Of(new Stamp(node.Year, month, day).ToString(), null, rule);
    }
}
