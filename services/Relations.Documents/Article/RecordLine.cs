using System.Collections.Frozen;
using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>Recognises the lines that lists of facts are made of: a day, somebody in office, an instrument, a person or a matter with its date.</summary>
internal static class RecordLine
{
    /// <summary>Words from the start of a line among which its office stands.</summary>
    private const int OfficeReach = 5;

    /// <summary>Longest name of an instrument that the instrument's kind ends ("Air Services Agreement").</summary>
    private const int LongestName = 7;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ResourceTable.Read("records.tsv")
        .ToFrozenDictionary(fields => fields[0], fields => fields[1].Split(' ').ToFrozenSet());

    /// <summary>A year, a month with its year, or days, and nothing else.</summary>
    public static bool IsDay(FoldedLine line)
    {
        var hasYear = false;
        for (var at = 0; at < line.Count; at++)
        {
            var isNumber = line.IsNumber(at, out _);
            hasYear |= isNumber && IsYear(line, at);
            if (!isNumber && Calendar.MonthOf(line.At(at)) == 0 && line.At(at) is not ("st" or "nd" or "rd" or "th" or "of" or "to" or "and"))
                return false;
        }
        return hasYear;
    }

    /// <summary>True for a line that says a fact by itself, or with the day next to it.</summary>
    public static bool IsRecord(FoldedLine line) =>
        line.Count >= 2 && (StartsWithDate(line) || IsInstrument(line) || IsOffice(line) || ((IsLabelledPerson(line) || IsDated(line)) && !MetadataLine.Read(line).IsMetadata));

    private static bool StartsWithDate(FoldedLine line) =>
        DateScanner.At(line, 0) is { } date ? line.Count > date.End + 1 : IsYear(line, 0) && line.Count >= 3;

    /// <summary>"… (since 2001)", "… (1993-1997)", "…, 14 May 2010": a year in brackets or behind a comma, or a date with its month.</summary>
    private static bool IsDated(FoldedLine line)
    {
        for (var at = 1; at < line.Count; at++)
        {
            if (DateScanner.At(line, at) is not null)
                return true;
            var bracket = line.Original.AsSpan(0, line[at].Start).LastIndexOf('(');
            if (IsYear(line, at) && (line.Before(at).Contains(',') || (bracket > 0 && !line.Original.AsSpan(bracket, line[at].Start - bracket).Contains(')'))))
                return true;
        }
        return false;
    }

    /// <summary>"Minister of Trade Ana Soto (at a fair in Riga)": up to a bracket or comma nothing is in lower case, as a verb would be.</summary>
    private static bool IsOffice(FoldedLine line)
    {
        if (line.At(0) is "by")
            return false;
        var hasOffice = false;
        for (var at = 0; at < line.Count; at++)
        {
            if (at > 0 && line.Before(at).ContainsAny('(', ',', ';'))
                break;
            if (!line.IsCapitalised(at) && !IsJoiner(line.At(at)))
                return false;
            hasOffice |= at < OfficeReach && Is("office", line, at);
        }
        return hasOffice;
    }

    /// <summary>"Protocol on Forestry", "Memorandum of Understanding between …", "Air Services Agreement".</summary>
    private static bool IsInstrument(FoldedLine line)
    {
        if (!line.IsCapitalised(0))
            return false;
        for (var at = 0; at < line.Count && (line.IsCapitalised(at) || IsJoiner(line.At(at))); at++)
        {
            if (!Is("instrument", line, at))
                continue;
            if (at + 1 == line.Count ? at < LongestName : Is("joint", line, at + 1) && at <= OfficeReach)
                return true;
        }
        return false;
    }

    /// <summary>"Valparaiso: Juan Perez".</summary>
    private static bool IsLabelledPerson(FoldedLine line)
    {
        var colon = line.Original.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return false;
        var at = 0;
        while (at < line.Count && line[at].Start < colon)
            at++;
        return line.Count - at >= 2 && PersonNames.RunAt(line, at) == line.Count - at;
    }

    private static bool IsYear(FoldedLine line, int at) => line[at].Length == 4 && line.IsNumber(at, out var year) && year is > 1500 and < 2100;

    private static bool IsJoiner(ReadOnlySpan<char> word) => word is "of" or "the" or "for" or "and" or "de" or "van" or "von" or "al" or "el" or "bin" or "da" or "dos";

    private static bool Is(string kind, FoldedLine line, int at) => Words[kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.At(at));
}
