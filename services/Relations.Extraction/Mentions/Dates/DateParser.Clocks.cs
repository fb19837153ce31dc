using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Times of day that stand between the parts of a date.</summary>
internal ref partial struct DateParser
{
    /// <summary>The term after a time of day ("10:00", ", 9 p.m.", "at 10:30:09 GMT"), or the same where none stands there.</summary>
    private readonly int AfterClock(int at)
    {
        var hour = _terms[at].Is(',') || _terms[at].Is("at") ? at + 1 : at;
        if (_terms[hour].Kind != TokenKind.Number)
            return at;
        var end = hour + 1;
        while (end < hour + 5 && _terms[end].Is(':') && _terms.IsGlued(end) && _terms[end + 1].Kind == TokenKind.Number)
            end += 2;
        var isHalf = _terms[end].Norm is "am" or "pm" or "a.m." or "p.m.";
        if (isHalf)
            end++;
        if (end == hour + 1 && !(_terms[hour].Norm.EndsWith("am", StringComparison.Ordinal) || _terms[hour].Norm.EndsWith("pm", StringComparison.Ordinal)))
            return at;
        return _terms[end].Shape == WordShape.AllCapitals && _terms[end].Length is 3 or 4 ? end + 1 : end;
    }

    /// <summary>"[Oct. 26] 11:00:09 GMT 2003": the year behind the time of day, as machines write it.</summary>
    private readonly YearRef YearAfterClock(int at, ref int end)
    {
        var clock = AfterClock(at);
        if (clock == at || Numbers.Year(_terms, clock) is not (> 0 and var year) || !IsClosedNumber(clock + 1))
            return YearRef.None;
        end = clock + 1;
        return YearRef.Of(year);
    }

    /// <summary>As <see cref="TryConnector"/>, behind a time of day too ("5 May 10:00 to 7 May"), where what follows is none.</summary>
    private readonly bool TryConnectorAfter(int at, out int next)
    {
        if (TryConnector(at, out next))
            return true;
        var clock = AfterClock(at);
        return clock > at && TryConnector(clock, out next) && AfterClock(next) == next;
    }
}
