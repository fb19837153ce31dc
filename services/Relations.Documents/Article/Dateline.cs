using System.Buffers;
using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>
/// Reads the place, date and agency that a report starts with: "LONDON, Jan. 4 (Reuters) -". It stays in the text, which it is part
/// of; only what it says of the document is taken.
/// </summary>
internal static class Dateline
{
    /// <summary>How far a dateline may go, in UTF-16 units.</summary>
    private const int Longest = 120;

    /// <summary>More capitalised words than this are no place any more.</summary>
    private const int MostPlaceWords = 6;

    private static readonly SearchValues<char> Marks = SearchValues.Create("()/[],.|-");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("–—―");

    /// <summary>Adds what the block's start says to the evidence; false when it is no dateline.</summary>
    public static bool Read(ReadOnlySpan<char> text, MetadataEvidence evidence)
    {
        var end = EndOf(text[..Math.Min(text.Length, Longest)]);
        if (end < 3)
            return false;
        var prefix = text[..end].ToString();
        var line = new FoldedLine(prefix);
        var (date, outlets, places) = (default(FoundDate?), new List<OutletMention>(), 0);
        for (var at = 0; at < line.Count;)
        {
            if (DateScanner.At(line, at) is { } found)
            {
                date ??= found;
                at = found.End;
            }
            else if (Outlets.Known.LongestAt(line, at, out var outlet) is > 0 and var words && IsSetOff(line, at, words))
            {
                outlets.Add(new OutletMention(outlet!.Name, outlet, OutletWeight.Dateline));
                at += words;
            }
            else if (IsInBrackets(line, at) && UnlistedAgency(line, at) is > 0 and var length)
            {
                outlets.Add(new OutletMention(line.OriginalOf(at, at + length), null, OutletWeight.Dateline - 10));
                at += length;
            }
            else if (line.IsCapitalised(at) || line.IsNumber(at, out _) || Calendar.IsClockWord(line.At(at)) || Labels.LongestAt(line, at, out var kind) > 0 && kind is LabelKind.Filler or LabelKind.Role)
            {
                if (++places > MostPlaceWords)
                    return false;
                at++;
            }
            else
            {
                return false;
            }
        }
        evidence.AddDate(date, DateWeight.Dateline);
        foreach (var mention in outlets)
            evidence.AddOutlet(mention);
        return true;
    }

    /// <summary>Where the dateline ends: at a dash, at a closing bracket before a capital, or at a colon behind capitals.</summary>
    private static int EndOf(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOfAny(Dashes);
        var doubled = text.IndexOf("--");
        var spaced = text.IndexOf(" - ");
        var end = int.MaxValue;
        foreach (var at in (ReadOnlySpan<int>)[dash, doubled, spaced])
            end = at >= 0 ? Math.Min(end, at) : end;
        var close = text.IndexOf(')');
        if (close >= 0 && close < end && close + 2 < text.Length && (char.IsUpper(text[close + 2]) || text[close + 1] is ':' or '.'))
            end = close + 1;
        var colon = text.IndexOf(": ");
        if (colon > 0 && colon < end && colon < 60)
            end = colon;
        return end == int.MaxValue ? -1 : end;
    }

    /// <summary>An agency stands in brackets, between slashes, behind a comma or a stop, or first.</summary>
    private static bool IsSetOff(FoldedLine line, int at, int words) =>
        at == 0 || line.Before(at).ContainsAny(Marks) || (at + words < line.Count && line.Before(at + words).ContainsAny(Marks));

    private static bool IsInBrackets(FoldedLine line, int at) => at > 0 && line.Before(at).Contains('(');

    /// <summary>The words up to the closing bracket, when it is not far.</summary>
    private static int UnlistedAgency(FoldedLine line, int at)
    {
        for (var end = at + 1; end <= line.Count && end - at <= 5; end++)
        {
            if (!line.IsCapitalised(end - 1) && line.At(end - 1) is not ("of" or "and" or "com" or "org" or "net"))
                return 0;
            var after = end < line.Count ? line.Before(end) : line.Original.AsSpan(line[end - 1].End);
            if (after.Contains(')'))
                return end - at;
        }
        return 0;
    }
}
