using Relations.Domain;
using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>
/// Says what the date expressions of a text mean, in text order: what is relative is counted from the time of writing or
/// from the date last spoken of. Never finer than the words: "two years ago" is a year, "last week" its seven days.
/// </summary>
internal sealed partial class DateResolver(TermText text, TextAnchor? anchor, DayMonthOrder order)
{
    private readonly Story _story = new();
    private int _sentence;
    private int _paragraph;
    private DateExpression _current = null!;

    /// <summary>The period last spoken of.</summary>
    private EdtfDate? _period;

    /// <summary>The meaning; null when the words are no date after all (31 June).</summary>
    public Resolved? Resolve(DateExpression expression)
    {
        _current = expression;
        _sentence = expression.Sentence;
        _paragraph = text.Segmented.Sentences[expression.Sentence].Paragraph;
        var resolved = Resolve(expression.Node);
        if (resolved is { Date: { } date } known && NotedOf(expression.Node, date) is { } stamp && expression.Node is not (DecadeNode or CenturyNode or CenturyTurnNode or SpanNode or WithinNode or SamePeriodNode))
        {
            _period = date;
            _story.Note(stamp, IsFromNow(known) ? StoryReach.None : StoryReaches.Of(text.Sentence(_sentence), expression), _sentence, _paragraph);
        }
        return resolved;
    }

    /// <summary>What a date leaves to the story: of "the year ended 31 March" its end, which it is told by.</summary>
    private static Stamp? NotedOf(DateNode node, EdtfDate date) => node is FirstOfNode { FromEnd: true, Of: CalendarNode { Month: > 0 } } ? Stamp.Of(date.Latest) : Stamp.Of(date);

    /// <summary>A month or day that took its year from the time of writing lends it to no other: those ask for themselves.</summary>
    private bool IsFromNow(in Resolved resolved) => resolved.Anchor is not null
        && resolved.Rule.EndsWith(anchor?.Source ?? "nothing", StringComparison.Ordinal)
        && _current.Node is not RelativeNode { Unit: DateUnit.Year };

    private Resolved? Resolve(DateNode node) => node switch
    {
        CalendarNode calendar => Calendar(calendar),
        NumericNode numeric => Numeric(numeric),
        DecadeNode decade => Decade(decade),
        CenturyNode century => Century(century),
        CenturyTurnNode turn => CenturyTurn(turn),
        PeriodNode period => Period(period),
        RelativeNode relative => Relative(relative),
        NamedRelativeNode named => Named(named),
        WeekdayOfWeekNode weekday => WeekdayOfWeek(weekday),
        WeekdayOfPeriodNode weekday => WeekdayOfPeriod(weekday),
        DayOfMonthNode day => DayOfMonth(day),
        OffsetNode offset => Offset(offset),
        SpanNode span => Span(span),
        WithinNode within => Within(within),
        ToDateNode period => ToDate(period),
        RestNode rest => Rest(rest),
        FirstOfNode first => FirstOf(first),
        SameOfYearNode same => SameOfYear(same),
        SamePeriodNode same => SamePeriod(same),
        RangeNode range => Range(range),
        FromDateNode offset => FromDate(offset),
        BesideNode beside => Beside(beside),
        LastingNode lasting => Lasting(lasting),
        WeekOfNode week => WeekOf(week),
        WeekendOfNode weekend => WeekendOf(weekend),
        DayAloneNode day => DayAlone(day),
        HolidayNode holiday => Holiday(holiday),
        _ => Resolved.Indefinite("indefinite"),
    };

    private Stamp? Now => anchor?.Now;

    private Stamp? Frame => _story.Frame(_sentence, _paragraph);

    /// <summary>The tense around the current expression.</summary>
    private Tense Tense => Tenses.At(text.Sentence(_sentence), _current.First, _current.End);

    private string FromNow(string rule) => $"{rule}-from-{anchor?.Source ?? "nothing"}";

    private static string FromStory(string rule) => $"{rule}-from-story";

    private Resolved? Numeric(NumericNode node)
    {
        var (month, day, rule) = order.Read(node);
        if (node.Deixis != Deixis.None)
            return Named(new NamedRelativeNode(new Lexeme("") { Month = month }, node.Deixis) { Day = day });
        if (node.Year == 0)
            return Calendar(new CalendarNode(YearRef.None, month, day, Rule: rule));
        return Resolved.Of(new Stamp(node.Year, month, day).ToString(), null, rule);
    }

    private static Resolved? Century(CenturyNode node)
    {
        if (node.Era == Terms.Era.BeforeChrist || node.Number is < 2 or > 99)
            return Resolved.Indefinite("century");
        return Resolved.Of($"{node.Number - 1:00}XX", null, "century");
    }

    /// <summary>About the last year that ends in two zeros; of "the turn of the century" that which lies nearest to now, and not ahead unless told so.</summary>
    private Resolved? CenturyTurn(CenturyTurnNode node)
    {
        if (node.Number > 0)
            return Resolved.Of($"{100 * (node.Number - 1):0000}~", null, "century-turn");
        if (Now is not { } now)
            return Resolved.Indefinite("century-turn");
        var nearest = (now.Year + 50) / 100 * 100;
        return Resolved.Of($"{(nearest > now.Year && Tense != Tense.Future ? nearest - 100 : nearest):0000}~", now, FromNow("century-turn"));
    }

    private Resolved? Decade(DecadeNode node)
    {
        var start = node.Start;
        if (start < 100)
            start += start <= 20 && Now?.Year >= 2000 ? 2000 : 1900;
        if (start % 100 == 0 && node.Start >= 100 && start != 2000 && !node.IsCalledDecade)
            return Resolved.Of($"{start / 100:00}XX", null, "century");
        return node.Part == PeriodPart.Middle ? Resolved.Of($"{start + 5:0000}~", null, "mid-decade")
            : Resolved.Of($"{start / 10:000}X", null, "decade");
    }
}
