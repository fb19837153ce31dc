using Relations.Domain;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates.Resolving;

/// <summary>What the meaning of a date depends on beside its words: the time of writing, what has been spoken of before, and the sentence it stands in.</summary>
/// <param name="text">The text.</param>
/// <param name="anchor">The time of writing, as far as it is known.</param>
/// <param name="order">Whether the text writes the day or the month first.</param>
internal sealed class DateContext(TermText text, TextAnchor? anchor, DayMonthOrder order)
{
    /// <summary>How many days back news still tells "later in the day".</summary>
    private const int DaysOfNews = 7;

    private readonly Story _story = new();
    private readonly Dictionary<(Holiday, int), DateOnly?> _holidays = [];
    private int _sentence;
    private int _paragraph;
    private bool? _isEntry;

    /// <summary>The expression whose meaning is asked for.</summary>
    public DateExpression Current { get; private set; } = null!;

    /// <summary>The period last spoken of.</summary>
    public EdtfDate? Period { get; private set; }

    /// <summary>The time of writing.</summary>
    public Stamp? Now => anchor?.Now;

    /// <summary>The order of day and month in digits.</summary>
    public DayMonthOrder Order => order;

    /// <summary>The date whose year is to be taken here, or null.</summary>
    public Stamp? Frame => _story.Frame(_sentence, _paragraph);

    /// <summary>The day last spoken of, if it is now or one of the days before; or null.</summary>
    public Stamp? RecentDay => _story.Latest is { HasDay: true } day && Now is { HasDay: true } now && now.First.DayNumber - day.First.DayNumber is >= 0 and <= DaysOfNews ? day : null;

    /// <summary>The last date of the paragraph, or null.</summary>
    public Stamp? Last => _story.Last(_paragraph);

    /// <summary>The date that a year is counted from, or null.</summary>
    public Stamp? YearOrigin => _story.YearOrigin(_sentence, _paragraph);

    /// <summary>True before the first date.</summary>
    public bool HasNoStory => _story.IsEmpty;

    /// <summary>The sentence of the current expression.</summary>
    public SentenceTerms Terms => text.Sentence(_sentence);

    /// <summary>The tense around the current expression.</summary>
    public Tense Tense => Tenses.At(Terms, Current.First, Current.End);

    /// <summary>True for a text that is nothing but dates and perhaps a time, as an entry of a calendar: what it names lies ahead.</summary>
    public bool IsEntry => _isEntry ??= text.Segmented.Sentences.Count == 1 && IsOnlyDate();

    /// <summary>The name of a rule that counts from the time of writing.</summary>
    public string FromNow(string rule) => $"{rule}-from-{anchor?.Source ?? "nothing"}";

    /// <summary>The name of a rule that counts from the story.</summary>
    public static string FromStory(string rule) => $"{rule}-from-story";

    /// <summary>The name of a rule that counts from what a year is counted from.</summary>
    public string YearRule(YearRef year, string rule) => year.Kind == YearRefKind.FromNow ? FromNow(rule) : FromStory(rule);

    /// <summary>The year meant, and what it was counted from.</summary>
    public (int Year, Stamp? Anchor)? YearOf(YearRef year)
    {
        if (year.IsGiven)
            return (year.Value, null);
        var origin = year.Kind == YearRefKind.FromNow ? Now : YearOrigin ?? Now;
        return origin is { } stamp && stamp.Year + year.Value is >= 1 and <= 9999 ? (stamp.Year + year.Value, new Stamp(stamp.Year)) : null;
    }

    /// <summary>The day of a holiday in a year, reckoned once a text.</summary>
    public DateOnly? DayOf(Holiday holiday, int year)
    {
        if (!_holidays.TryGetValue((holiday, year), out var day))
            _holidays[(holiday, year)] = day = holiday.In(year);
        return day;
    }

    /// <summary>Goes on to an expression.</summary>
    public void MoveTo(DateExpression expression)
    {
        Current = expression;
        _sentence = expression.Sentence;
        _paragraph = text.Segmented.Sentences[expression.Sentence].Paragraph;
    }

    /// <summary>Notes what the current expression means, for those that follow.</summary>
    public void Note(in Resolved resolved)
    {
        if (resolved.Date is not { } date || NotedOf(Current.Node, date) is not { } stamp || Current.Node is DecadeNode or CenturyNode or CenturyTurnNode or SpanNode or WithinNode or SamePeriodNode)
            return;
        Period = date;
        _story.Note(stamp, IsFromNow(resolved) ? StoryReach.None : StoryReaches.Of(Terms, Current), _sentence, _paragraph);
    }

    /// <summary>What a date leaves to the story: of "the year ended 31 March" its end, which it is told by.</summary>
    private static Stamp? NotedOf(DateNode node, EdtfDate date) => node is FirstOfNode { FromEnd: true, Of: CalendarNode { Month: > 0 } } ? Stamp.Of(date.Latest) : Stamp.Of(date);

    /// <summary>A month or day that took its year from the time of writing lends it to no other: those ask for themselves.</summary>
    private bool IsFromNow(in Resolved resolved) => resolved.Anchor is not null
        && resolved.Rule.EndsWith(anchor?.Source ?? "nothing", StringComparison.Ordinal)
        && Current.Node is not RelativeNode { Unit: DateUnit.Year };

    private bool IsOnlyDate()
    {
        var terms = Terms;
        for (var at = 0; at < terms.Count; at++)
        {
            ref readonly var term = ref terms[at];
            if (term.Kind == TokenKind.Word && (at < Current.First || at >= Current.End) && (term.Lexeme is null or { Deixis: Deixis.Last } ? !IsOfClock(term) : term.Is("since")))
                return false;
        }
        return true;
    }

    /// <summary>A word of a time of day, or a time zone ("GMT", "CEST").</summary>
    private static bool IsOfClock(in Term word) => word.Norm is "am" or "pm" or "a.m." or "p.m." or "morning" or "forenoon" or "afternoon" or "evening" or "night" or "noon"
        or "midnight" or "early" or "late" or "hours" or "hrs" or "o'clock" or "gmt" or "utc" || (word.Shape == WordShape.AllCapitals && word.Length is 3 or 4);
}
