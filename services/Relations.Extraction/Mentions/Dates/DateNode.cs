using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>What the words of a date say, before it is known when they were written.</summary>
internal abstract record DateNode;

/// <summary>Year, month, day, weekday, as far as given; zero means not given. A negative year is before Christ.</summary>
internal sealed record CalendarNode(YearRef Year, int Month = 0, int Day = 0, int Weekday = 0, string? Rule = null) : DateNode;

/// <summary>"10/15/2007": which is the day depends on who writes. The year may be of two digits.</summary>
internal sealed record NumericNode(int First, int Second, int Year, char Separator) : DateNode
{
    /// <summary>"this 5/12", "next 5/12".</summary>
    public Deixis Deixis { get; init; }
}

/// <summary>"the 1990s", "the nineties" (<paramref name="Start"/> 90). "the 1900s" are a century unless called a decade.</summary>
internal sealed record DecadeNode(int Start, PeriodPart Part = PeriodPart.None, bool IsCalledDecade = false) : DateNode;

/// <summary>"the 21st century" (<paramref name="Number"/> 21), or a relative one.</summary>
internal sealed record CenturyNode(int Number, Era Era) : DateNode;

/// <summary>"the turn of the 20th century" (<paramref name="Number"/> 20), "the turn of the century" (0).</summary>
internal sealed record CenturyTurnNode(int Number) : DateNode;

/// <summary>Month (1 to 12), quarter (1 to 4), half (1, 2) or season (21 to 24) of a year.</summary>
internal sealed record PeriodNode(DateUnit Unit, int Number, YearRef Year) : DateNode;

/// <summary>"last year", "this week", "the following day": a unit of time counted from now or from the story.</summary>
internal sealed record RelativeNode(DateUnit Unit, int Offset, Origin Origin) : DateNode
{
    /// <summary>"later in the day", "the rest of the day": that of now where no day has been spoken of.</summary>
    public bool IsPart { get; init; }
}

/// <summary>"last May", "next Tuesday", "this spring".</summary>
internal sealed record NamedRelativeNode(Lexeme Name, Deixis Deixis) : DateNode
{
    /// <summary>True where now is meant, whatever the story: "the coming Sunday".</summary>
    public bool IsFromNow { get; init; }

    /// <summary>"last May 5": the day, or zero.</summary>
    public int Day { get; init; }

    /// <summary>"this past Tuesday": yesterday counts too, which "last Tuesday" is not said of.</summary>
    public bool IsNearest { get; init; }

    /// <summary>"the Monday before last", "two Tuesdays from now": how many weeks farther.</summary>
    public int Weeks { get; init; }
}

/// <summary>"Tuesday of last week".</summary>
internal sealed record WeekdayOfWeekNode(int Weekday, int WeekOffset, Origin Origin) : DateNode;

/// <summary>"the first Monday of May 2005", "the last Friday of this month" (<paramref name="Number"/> 0), the last but one (-2).</summary>
internal sealed record WeekdayOfPeriodNode(int Number, int Weekday, DateNode Of) : DateNode;

/// <summary>A day whose month stands with the other end of the range ("from 3 to 5 May"). Never comes out of the parser.</summary>
internal sealed record DayOnlyNode(int Day) : DateNode;

/// <summary>"the 15th of last month".</summary>
internal sealed record DayOfMonthNode(int Day, int MonthOffset, Origin Origin) : DateNode;

/// <summary>"two years ago", "three days later".</summary>
internal sealed record OffsetNode(double Count, DateUnit Unit, int Sign, Origin Origin) : DateNode
{
    /// <summary>"two years, one month [and 5 days ago]": the months that go before the count.</summary>
    public int Months { get; init; }

    /// <summary>"in four business days": from Monday to Friday.</summary>
    public bool IsWorking { get; init; }
}

/// <summary>"the past three years", "the next five months".</summary>
internal sealed record SpanNode(int Count, DateUnit Unit, int Sign) : DateNode
{
    /// <summary>"the next four working days": from Monday to Friday.</summary>
    public bool IsWorking { get; init; }

    /// <summary>"within three days": today counts too.</summary>
    public bool IsFromToday { get; init; }

    /// <summary>"the following two years", "the preceding month": told from the story where there is one.</summary>
    public bool IsOfStory { get; init; }
}

/// <summary>"within two weeks of 3 May": from a date to so much later.</summary>
internal sealed record WithinNode(int Count, DateUnit Unit, DateNode From) : DateNode;

/// <summary>"the year to date": from its first day to now.</summary>
internal sealed record ToDateNode(DateUnit Unit) : DateNode;

/// <summary>"the rest of this week": from now to its last day.</summary>
internal sealed record RestNode(RelativeNode Of) : DateNode;

/// <summary>"the first seven months of this year", "the last two weeks of May".</summary>
internal sealed record FirstOfNode(int Count, DateUnit Unit, bool FromEnd, DateNode? Of) : DateNode
{
    /// <summary>"the fifth last day of May": that day alone.</summary>
    public bool IsNth { get; init; }
}

/// <summary>"the same month last year", "the same quarter of 2005".</summary>
internal sealed record SameOfYearNode(DateUnit Unit, YearRef Year) : DateNode;

/// <summary>"the same period last year", "the same period of 2005".</summary>
internal sealed record SamePeriodNode(YearRef Year) : DateNode
{
    /// <summary>"year-earlier profit": a date only where months have been spoken of.</summary>
    public bool IsBare { get; init; }
}

/// <summary>"two days after May 9", "two months before June 1967": counted from a date that stands with it.</summary>
internal sealed record FromDateNode(int Count, DateUnit Unit, int Sign, DateNode Date) : DateNode;

/// <summary>"the week before Christmas", "the year after 2015", "the first Monday after 5 May" (<paramref name="Weekday"/> 1, <paramref name="Count"/> 1), "the Monday nearest to 5 May" (<paramref name="Count"/> 0).</summary>
internal sealed record BesideNode(DateUnit Unit, int Weekday, int Count, DateNode Of) : DateNode;

/// <summary>"for three days from 5 May": a number of days of which the date is the first.</summary>
internal sealed record LastingNode(int Days, DateNode From) : DateNode;

/// <summary>"the third week of May" (<paramref name="Number"/> 3, of the last one 0, of the last but one -2), "the week of October 22" (<paramref name="Number"/> -1).</summary>
internal sealed record WeekOfNode(int Number, DateNode Of) : DateNode;

/// <summary>"the weekend of July 4": the one nearest to the day; "the first weekend of May" (<paramref name="Number"/> 1, of the last one 0, of the last but one -2): by its Saturday.</summary>
internal sealed record WeekendOfNode(DateNode Of, int Number = -1) : DateNode;

/// <summary>"Christmas", "Easter Monday 2005", "last Thanksgiving".</summary>
internal sealed record HolidayNode(Holiday Holiday, YearRef Year, Deixis Deixis) : DateNode;

/// <summary>"the 15th" alone.</summary>
internal sealed record DayAloneNode(int Day, int Weekday) : DateNode;

/// <summary>From one to another, both included; <paramref name="To"/> null for "to the present".</summary>
internal sealed record RangeNode(DateNode From, DateNode? To) : DateNode;

/// <summary>Words that name no particular date ("in recent years").</summary>
internal sealed record VagueNode : DateNode
{
    /// <summary>The only one: all say the same, and most words are asked whether they begin a date.</summary>
    public static VagueNode Instance { get; } = new();

    private VagueNode()
    {
    }
}

/// <summary>Where a relative date is counted from.</summary>
internal enum Origin : byte
{
    /// <summary>The time of writing.</summary>
    Now,
    /// <summary>The date last spoken of.</summary>
    Story,
}

/// <summary>The year of a date: given, counted from now ("last year"), counted from the story ("that year") or not told.</summary>
internal readonly record struct YearRef(YearRefKind Kind, int Value)
{
    public static readonly YearRef None;

    public static YearRef Of(int year) => new(YearRefKind.Given, year);

    public bool IsNone => Kind == YearRefKind.None;

    /// <summary>True for a year that the text itself gives.</summary>
    public bool IsGiven => Kind == YearRefKind.Given;
}

/// <summary>How a year is told.</summary>
internal enum YearRefKind : byte
{
    None,
    Given,
    FromNow,
    FromStory,
}
