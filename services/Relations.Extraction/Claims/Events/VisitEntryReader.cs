using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Events;

/// <summary>One visit of a list.</summary>
/// <param name="Person">Who, or null where only an office is told.</param>
/// <param name="Date">When.</param>
/// <param name="Words">The words of both.</param>
/// <param name="IsBracketed">True for "A (1960)", false for "A in 1960".</param>
/// <param name="To">Where the entry itself says, or null.</param>
internal sealed record VisitEntry(PersonMention? Person, DateMention Date, TokenRange Words, bool IsBracketed, Destination? To = null);

/// <summary>Reads people with the dates right beside them: "A (1960, 1974)", "A in 1960 and 1974", "A to X in 1960", "12 March 1960: A".</summary>
internal sealed class VisitEntryReader(ClaimText text, DestinationReader destinations)
{
    /// <summary>How many words, such as "on" and "from", may stand between a person and the date.</summary>
    private const int Gap = 3;

    /// <summary>How many words an office without a name may have.</summary>
    private const int OfficeLength = 7;

    /// <summary>The people of a range that have dates in brackets, or before <paramref name="verb"/> dates behind them.</summary>
    public List<VisitEntry> Read(TokenRange range, int verb)
    {
        var found = new List<VisitEntry>();
        foreach (var person in text.People.In(range))
        {
            if (person.EndToken < range.End && text.Words.IsPunctuation(person.EndToken, '('))
                AddBracketed(person, range, found);
            else if (person.FirstToken < verb)
                AddBehind(person, range, found);
        }
        return AddOffices(range, found) ? [.. found.OrderBy(e => e.Words.First)] : found;
    }

    /// <summary>Adds offices without a name that have dates in brackets: "President (1995), Minister of Trade (1999, 2003)". True when there are any.</summary>
    private bool AddOffices(TokenRange range, List<VisitEntry> found)
    {
        var count = found.Count;
        for (var i = range.First + 1; i < range.End; i++)
        {
            if (text.Words.IsPunctuation(i, '(') && text.People.Covering(i - 1) is null && OfficeBefore(i, range.First) is { } first)
                AddDates(null, first, i, range, found);
        }
        return found.Count > count;
    }

    /// <summary>The first token of the office that ends at a bracket, or null.</summary>
    private int? OfficeBefore(int bracket, int from)
    {
        var (first, isOffice) = (bracket, false);
        while (first > from && bracket - first < OfficeLength && text.Words[first - 1].Kind == Sentences.TokenKind.Word && text.People.Covering(first - 1) is null && text.Words.Norm(first - 1) != "by")
            isOffice |= text.Is(--first, WordRole.Office);
        return isOffice ? first : null;
    }

    /// <summary>The entries of a line, where the date may also stand first, or above it on a line of its own.</summary>
    public List<VisitEntry> ReadLine(TokenRange line, DateMention? above)
    {
        var people = text.People.In(line);
        var dates = text.Dates.In(line);
        if (above is not null && dates.IsEmpty && !people.IsEmpty)
            return [new VisitEntry(people[0], above, ClaimText.RangeOf(people[0]), false)];
        if (people.IsEmpty || dates.IsEmpty || dates[0].Date is null || dates[0].FirstToken > people[0].FirstToken || HasWord(line.First, dates[0].FirstToken))
            return Read(line, line.End);
        return [new VisitEntry(people[0], dates[0], ClaimText.RangeOf(dates[0]).With(ClaimText.RangeOf(people[0])), false)];
    }

    private bool HasWord(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Words[i].Kind == Sentences.TokenKind.Word && !text.Words.Is(i, WordClass.Preposition))
                return true;
        }
        return false;
    }

    private void AddBracketed(PersonMention person, TokenRange range, List<VisitEntry> found) => AddDates(person, person.FirstToken, person.EndToken, range, found);

    private void AddDates(PersonMention? person, int first, int open, TokenRange range, List<VisitEntry> found)
    {
        var close = Brackets.CloseAfter(text.Words, open, range.End);
        foreach (var date in text.Dates.In(new TokenRange(open, Math.Max(open, close))))
        {
            if (date.Date is not null)
                found.Add(new VisitEntry(person, date, new TokenRange(first, Math.Max(Math.Min(close + 1, range.End), date.EndToken)), true));
        }
    }

    private void AddBehind(PersonMention person, TokenRange range, List<VisitEntry> found)
    {
        var to = person.EndToken + 1 < range.End && text.Words.Norm(person.EndToken) == "to" ? destinations.At(text.Words.Norm(person.EndToken + 1) == "the" ? person.EndToken + 2 : person.EndToken + 1) : null;
        var start = to?.Words.End ?? person.EndToken;
        var at = start;
        while (DateFrom(at, range) is { } date)
        {
            found.Add(new VisitEntry(person, date, new TokenRange(at == start ? person.FirstToken : date.FirstToken, date.EndToken), false, to));
            at = date.EndToken;
        }
    }

    /// <summary>The date that follows with nothing but commas, "and", "in" and the like between.</summary>
    private DateMention? DateFrom(int at, TokenRange range)
    {
        for (var i = at; i < Math.Min(range.End, at + Gap); i++)
        {
            if (text.Dates.Covering(i) is { Date: not null } date && date.FirstToken == i)
                return date;
            if (!text.Words.IsPunctuation(i, ',') && !text.Words.IsPunctuation(i, '-') && text.Words.Norm(i) is not ("in" or "on" or "during" or "from" or "and" or "again"))
                return null;
        }
        return null;
    }
}
