namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>
/// Says what the date expressions of a text mean, in text order: what is relative is counted from the time of writing or
/// from the date last spoken of. Never finer than the words: "two years ago" is a year, "last week" its seven days.
/// </summary>
internal static class DateResolver
{
    /// <summary>The meaning of the next expression of the text; null when the words are no date after all (31 June).</summary>
    public static Resolved? Resolve(this DateContext context, DateExpression expression)
    {
        context.MoveTo(expression);
        var resolved = context.Resolve(expression.Node);
        if (resolved is { } known)
            context.Note(known);
        return resolved;
    }

    /// <summary>The meaning of a date that is the current expression or a part of it.</summary>
    public static Resolved? Resolve(this DateContext context, DateNode node) => node switch
    {
        CalendarNode calendar => context.Calendar(calendar),
        NumericNode numeric => context.Numeric(numeric),
        DecadeNode decade => context.Decade(decade),
        CenturyNode century => LongPeriodMeaning.Century(century),
        CenturyTurnNode turn => context.CenturyTurn(turn),
        PeriodNode period => context.Period(period),
        RelativeNode relative => context.Relative(relative),
        NamedRelativeNode named => context.Named(named),
        WeekdayOfWeekNode weekday => context.WeekdayOfWeek(weekday),
        WeekdayOfPeriodNode weekday => context.WeekdayOfPeriod(weekday),
        DayOfMonthNode day => context.DayOfMonth(day),
        OffsetNode offset => context.Offset(offset),
        SpanNode span => context.Span(span),
        WithinNode within => context.Within(within),
        ToDateNode period => context.ToDate(period),
        RestNode rest => context.Rest(rest),
        FirstOfNode first => context.FirstOf(first),
        SameOfYearNode same => context.SameOfYear(same),
        SamePeriodNode same => context.SamePeriod(same),
        RangeNode range => context.Range(range),
        FromDateNode offset => context.FromDate(offset),
        BesideNode beside => context.Beside(beside),
        LastingNode lasting => context.Lasting(lasting),
        WeekOfNode week => context.WeekOf(week),
        WeekendOfNode weekend => context.WeekendOf(weekend),
        DayAloneNode day => context.DayAlone(day),
        HolidayNode holiday => context.Holiday(holiday),
        _ => Resolved.Indefinite("indefinite"),
    };
}
