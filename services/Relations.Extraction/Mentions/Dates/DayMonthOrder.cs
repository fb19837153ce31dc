using Relations.Domain;
using Relations.Extraction.Mentions.Terms;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>
/// Whether this text writes the day or the month first in "03/04/2005": by its dates that can be read in one way only,
/// by the publication date, by the order in its spelled-out dates, by its spelling; else by custom (month first with
/// slashes and hyphens, day first with stops).
/// </summary>
internal sealed class DayMonthOrder
{
    private readonly TermText _text;
    private readonly EdtfDate? _published;
    private readonly int _evidence;
    private readonly int _habit;
    private int? _spelling;

    private DayMonthOrder(TermText text, int evidence, int habit) => (_text, _published, _evidence, _habit) = (text, text.Segmented.Document.Published, evidence, habit);

    /// <summary>Weighs the dates of a text. Positive counts speak for the day first.</summary>
    public static DayMonthOrder Of(TermText text, IReadOnlyList<DateExpression> expressions)
    {
        var (evidence, habit) = (0, 0);
        foreach (var expression in expressions)
        {
            if (expression.Node is NumericNode numeric)
                evidence += numeric.First > 12 ? 1 : numeric.Second > 12 ? -1 : 0;
            else if (expression.Node is CalendarNode { Day: > 0, Month: > 0, Rule: null })
                habit += text.Sentence(expression.Sentence)[expression.First].Lexeme is { Month: > 0 } ? -1 : 1;
        }
        return new DayMonthOrder(text, evidence, habit);
    }

    /// <summary>The day of a numeric date and the rule it was read by.</summary>
    public (int Month, int Day, string Rule) Read(NumericNode date)
    {
        if (date.First > 12)
            return (date.Second, date.First, "numeric-day-first");
        if (date.Second > 12)
            return (date.First, date.Second, "numeric-month-first");
        var (dayFirst, monthFirst) = (IsPublished(date.Year, date.Second, date.First), IsPublished(date.Year, date.First, date.Second));
        if (dayFirst != monthFirst)
            return dayFirst ? (date.Second, date.First, "numeric-day-first-as-published")
                : (date.First, date.Second, "numeric-month-first-as-published");
        if (_evidence != 0)
            return _evidence > 0 ? (date.Second, date.First, "numeric-day-first-as-elsewhere")
                : (date.First, date.Second, "numeric-month-first-as-elsewhere");
        if (date.Separator == '.')
            return (date.Second, date.First, "numeric-day-first-by-custom");
        if (_habit != 0)
            return _habit > 0 ? (date.Second, date.First, "numeric-day-first-by-habit") : (date.First, date.Second, "numeric-month-first-by-habit");
        _spelling ??= Spellings.Weigh(_text);
        return _spelling > 0 ? (date.Second, date.First, "numeric-day-first-by-spelling") : (date.First, date.Second, _spelling < 0 ? "numeric-month-first-by-spelling"
            : "numeric-month-first-by-custom");
    }

    private bool IsPublished(int year, int month, int day) => _published is { Precision: DatePrecision.Day } published
        && published.Earliest == published.Latest
        && published.Earliest.Year == year && published.Earliest.Month == month && published.Earliest.Day == day;
}
