namespace Relations.Extraction.Mentions.Terms;

/// <summary>What a word may mean in a date or a quantity. A word may mean several things ("second", "quarter", "half"); zero and null mean "not that".</summary>
internal sealed record Lexeme(string Text)
{
    /// <summary>1 to 12.</summary>
    public int Month { get; init; }

    /// <summary>1 (Monday) to 7.</summary>
    public int Weekday { get; init; }

    /// <summary>1 to 7 of a weekday in the plural, which is no date by itself.</summary>
    public int Weekdays { get; init; }

    /// <summary>Abbreviation of a month or weekday: counts only beside a number.</summary>
    public bool IsShort { get; init; }

    /// <summary>EDTF code 21 (spring) to 24 (winter).</summary>
    public int Season { get; init; }

    /// <summary>Unit of time.</summary>
    public DateUnit Unit { get; init; }

    /// <summary>Which one: last, this, next...</summary>
    public Deixis Deixis { get; init; }

    /// <summary>Which part of a period: early, middle, late.</summary>
    public PeriodPart Part { get; init; }

    /// <summary>Days from today, of "today", "yesterday", "tomorrow".</summary>
    public int? DaysFromToday { get; init; }

    /// <summary>Before or after Christ.</summary>
    public Era Era { get; init; }

    /// <summary>True for prepositions and determiners that a year or month may follow.</summary>
    public bool IntroducesDate { get; init; }

    /// <summary>True for words whose number is a name ("resolution 1244").</summary>
    public bool IntroducesIdentifier { get; init; }

    /// <summary>True for a word of a unit of measurement or currency.</summary>
    public bool IsUnitWord { get; init; }

    /// <summary>True for the first word of a holiday's name.</summary>
    public bool StartsHoliday { get; init; }

    /// <summary>True for a word that a date expression may begin with.</summary>
    public bool StartsDate { get; init; }

    /// <summary>What a sentence with the word may hold: without such a word it holds nothing of the kind.</summary>
    public TermSigns Signs { get; init; }

    /// <summary>Value of a number word below one hundred.</summary>
    public int? Cardinal { get; init; }

    /// <summary>Value of an ordinal word below one hundred.</summary>
    public int Ordinal { get; init; }

    /// <summary>Ten, twenty... of "twenties", "nineties".</summary>
    public int Decade { get; init; }

    /// <summary>What a number before it is multiplied by ("million").</summary>
    public double Multiplier { get; init; }

    /// <summary>What it is of a whole ("half", "thirds").</summary>
    public double Fraction { get; init; }
}

/// <summary>Units of time.</summary>
internal enum DateUnit : byte
{
    None,
    Day,
    Weekend,
    WorkingWeek,
    Week,
    Fortnight,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>Which of several periods is meant, and from where it is counted.</summary>
internal enum Deixis : byte
{
    None,
    /// <summary>The one before now.</summary>
    Last,
    /// <summary>The one before the date spoken of.</summary>
    Previous,
    /// <summary>The one we are in.</summary>
    This,
    /// <summary>The one after now.</summary>
    Next,
    /// <summary>The one after the date spoken of.</summary>
    Following,
    /// <summary>The one of the date spoken of.</summary>
    Same,
    /// <summary>None in particular.</summary>
    Recent,
}

/// <summary>Part of a period.</summary>
internal enum PeriodPart : byte
{
    None,
    Early,
    Middle,
    Late,
}

/// <summary>Which way years are counted.</summary>
internal enum Era : byte
{
    None,
    BeforeChrist,
    AnnoDomini,
}

/// <summary>What a sentence may hold, by its terms one by one.</summary>
[Flags]
internal enum TermSigns : byte
{
    None = 0,
    Date = 1,
    Quantity = 2,
}
