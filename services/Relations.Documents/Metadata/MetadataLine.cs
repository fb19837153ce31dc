using System.Buffers;
using Relations.Documents.Text;

namespace Relations.Documents.Metadata;

/// <summary>
/// Reads a short line word by word and explains each: dates, clock times, labels, names behind labels, outlets, places before dates.
/// A line in which everything is explained is metadata, not text. No outlet's own layout is known to it.
/// </summary>
internal sealed partial class MetadataLine
{
    /// <summary>Longer lines are not read; in UTF-16 units.</summary>
    public const int LongestLine = 240;

    private static readonly SearchValues<char> Dividers = SearchValues.Create("|;()[]•·/");

    private readonly FoldedLine _line;
    private readonly LineReading _reading = new();
    private LabelKind? _label;
    private int _at;

    private MetadataLine(FoldedLine line) => _line = line;

    /// <summary>What the line says.</summary>
    public static LineReading Read(FoldedLine line)
    {
        var reader = new MetadataLine(line);
        while (reader._at < line.Count)
            reader.Step();
        var reading = reader._reading;
        reading.IsMetadata = line.Count > 0 && ((IsStrong(reading) && reading.Unexplained <= Allowed(line, reading)) || IsWireEnd(line));
        return reading;
    }

    private static bool IsStrong(LineReading reading) =>
        reading.Published is not null || reading.Updated is not null || reading.Authors.Count > 0 || reading.Outlets.Count > 0
        || reading.Has(LabelKind.Helper) || reading.Has(LabelKind.Photo) || reading.Has(LabelKind.Role)
        || (reading.HasPartialDate && (reading.Has(LabelKind.Published) || reading.Has(LabelKind.Updated) || reading.HasPlace));

    /// <summary>How many words may stay unexplained, by what surrounds them.</summary>
    private static int Allowed(FoldedLine line, LineReading reading)
    {
        if (reading.IsDateLabelled || reading.Has(LabelKind.Source) || reading.Has(LabelKind.Publication) || reading.Has(LabelKind.Rights))
            return Math.Min(2, line.Count / 4);
        if (reading.Outlets.Count > 0 && (reading.Published ?? reading.Updated) is { Day: > 0 })
            return 1;
        // "Lahore Bureau", "Khyber Desk": a post with the name of its seat.
        return reading.Has(LabelKind.Role) && line.Count <= 4 && Enumerable.Range(0, line.Count).All(line.IsCapitalised) ? line.Count : 0;
    }

    /// <summary>The mark that agencies close a report with: "-0- PANA MA/JSG 03 September 2022".</summary>
    private static bool IsWireEnd(FoldedLine line) =>
        line.Count is > 0 and < 12 && (line.Original.StartsWith("-0-", StringComparison.Ordinal) || line.Original.StartsWith("-30-", StringComparison.Ordinal));

    private void Step()
    {
        if (TryDate() || TryClock() || TryLabel() || TryOutlet() || TryName() || TryPlace())
            return;
        _reading.Unexplained += IsGluedLabels(_at) ? 0 : 1;
        _at++;
    }

    /// <summary>"CommentsPrint": two labels that lost the space between them when a page was copied.</summary>
    private bool IsGluedLabels(int at)
    {
        var word = _line.Original.AsSpan(_line[at].Start, _line[at].Length);
        for (var i = 2; i < word.Length - 1; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
                return Labels.Has(word[..i]) && Labels.Has(word[i..]);
        }
        return false;
    }

    private bool TryDate()
    {
        if (DateScanner.At(_line, _at) is not { } date)
            return TryPartialDate();
        if (_label == LabelKind.Updated)
            _reading.Updated ??= date;
        else
            _reading.Published ??= date;
        _reading.IsDateLabelled |= _label is LabelKind.Updated or LabelKind.Published or LabelKind.Publication;
        MoveTo(date.End);
        return true;
    }

    /// <summary>17th May, June 13: a day without its year says nothing of the document, but is no text either.</summary>
    private bool TryPartialDate()
    {
        var end = DateScanner.PartialEnd(_line, _at);
        if (end == 0)
            return false;
        _reading.HasPartialDate = true;
        MoveTo(end);
        return true;
    }

    /// <summary>16:25, 10.15am, 1015 GMT, weekdays, +0800, and the number behind "Volume".</summary>
    private bool TryClock()
    {
        if (_line.At(_at) is "a" or "p" && _at + 1 < _line.Count && _line.At(_at + 1) is "m")
        {
            MoveTo(_at + 2);
            return true;
        }
        if (Calendar.IsClockWord(_line.At(_at)))
        {
            MoveTo(_at + 1);
            return true;
        }
        if (!_line.IsNumber(_at, out _))
            return false;
        var isNumber = _label == LabelKind.Number;
        var end = _at + 1;
        while (end < _line.Count && _line.IsNumber(end, out _) && _line.Before(end) is ":" or "." or "-" or "/")
            end++;
        var isTime = end > _at + 1 && _line.Before(_at + 1) is ":" or ".";
        var followed = end < _line.Count && (Calendar.IsClockWord(_line.At(end)) || Labels.LongestAt(_line, end, out var next) > 0 && next == LabelKind.Filler);
        var zone = _line.Before(_at).Contains('+');
        // A lone figure counts views or shares; with a date in the line it says nothing.
        var isCounter = _reading.Published is not null || _reading.Updated is not null || (_at == 0 && _line[0].Length <= 3 && _line.Count > 3);
        if (!isNumber && !isTime && !followed && !zone && !isCounter)
            return false;
        _reading.HasClock |= isTime;
        MoveTo(end);
        return true;
    }

    private bool TryLabel()
    {
        var words = Labels.LongestAt(_line, _at, out var kind);
        if (words == 0)
            return false;
        if (Outlets.Known.LongestAt(_line, _at, out _) > words)
            return false;
        if (kind == LabelKind.Filler)
        {
            // "By John Smith in Astana": where it was written.
            if (_line.At(_at) is "in" or "at" or "from" && _at + 1 < _line.Count && _line.IsCapitalised(_at + 1) && _reading.Authors.Count > 0)
                SkipCapitals(_at + 1);
            else
                MoveTo(_at + words);
            return true;
        }
        if (_line.Before(_at) is "." && _line[_at].Length <= 2)
            return false;
        var hasColon = _at + words < _line.Count ? _line.Before(_at + words).Contains(':') : _line.Original[^1] == ':';
        if (kind == LabelKind.Publication && words == 1 && !hasColon)
            return false;
        _reading.Labels |= 1 << (int)kind;
        if (kind != LabelKind.Role)
            _label = kind;
        MoveTo(_at + words);
        return true;
    }

    private bool TryOutlet()
    {
        var words = Outlets.Known.LongestAt(_line, _at, out var outlet);
        if (words == 0)
            return false;
        // "BBC Monitoring", "Dawn Correspondent": a role may follow; a name that goes on in capitals is another outlet.
        AddOutlet(outlet!.Name, outlet);
        MoveTo(_at + words);
        return true;
    }

    /// <summary>"Prague, 27 December 2002": capitalised words before a date are where it was written, when the line holds little else.</summary>
    private bool TryPlace()
    {
        if (!_line.IsCapitalised(_at) || _at > 3)
            return false;
        var end = _at;
        while (end < _line.Count && end - _at < 4 && _line.IsCapitalised(end) && DateScanner.At(_line, end) is null && !Calendar.IsClockWord(_line.At(end)))
            end++;
        var next = end;
        while (next < _line.Count && (Calendar.IsClockWord(_line.At(next)) || _line.At(next) is "the" or "on" || IsOfWeekday(next)))
            next++;
        if (next >= _line.Count || (DateScanner.At(_line, next) is null && DateScanner.PartialEnd(_line, next) == 0) || (next == end && _line.Before(end).Trim() is ""))
            return false;
        _reading.HasPlace = true;
        MoveTo(end);
        return true;
    }

    /// <summary>"Foreign News of Tuesday, 4 June 2013": the rubric of an issue.</summary>
    private bool IsOfWeekday(int at) => _line.At(at) is "of" && at + 1 < _line.Count && Calendar.IsClockWord(_line.At(at + 1));

    private void SkipCapitals(int from)
    {
        var end = from;
        while (end < _line.Count && _line.IsCapitalised(end) && DateScanner.At(_line, end) is null)
            end++;
        MoveTo(end);
    }

    /// <summary>Moves on; a bar, slash or bracket ends what a label governs.</summary>
    private void MoveTo(int at)
    {
        _at = at;
        if (at < _line.Count && _line.Before(at).ContainsAny(Dividers) && _label is LabelKind.Number or LabelKind.Author)
            _label = null;
    }
}
