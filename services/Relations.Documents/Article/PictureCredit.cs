using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>Recognises the line under a picture by the credit it ends or starts with.</summary>
internal static class PictureCredit
{
    /// <summary>A caption has no more words than this.</summary>
    private const int MostWords = 90;

    /// <summary>How much of the end may be the credit, in UTF-16 units.</summary>
    private const int Tail = 60;

    /// <summary>Where in a picture somebody stands.</summary>
    private static readonly PhraseSearch Positions = new(
        ["(right)", "(left)", "(center)", "(centre)", "(R)", "(L)", "(C)", "(2nd R)", "(2nd L)", "(pictured)", "(1st R)", "(1st L)", "(from left)", "(left to right)"]);

    private static readonly PhraseSearch CreditWords = new(
    [
        "ap photo", "afp photo", "reuters/", "getty images", "getty", "file photo", "file picture", "file image", "photo:", "photo by", "photo/",
        "photos by", "photo courtesy", "image:", "picture:", "picture by", "photograph:", "photo credit", "courtesy photo", "via reuters", "via ap",
        "afp/", "epa/", "epa-efe", "xinhua/", "pti photo", "ani photo", "handout", "photograph by", "image courtesy", "press service/",
        "foto:", "[photo", "(photo", " photo ", "newsphoto", "tass/", "imago/", "picture alliance", "shutterstock", "istock", "wikimedia commons", "(file)", "[file]",
    ]);

    /// <summary>True for a caption with its credit, and for a credit alone.</summary>
    public static bool IsIn(ReadOnlySpan<char> text, BlockShape shape)
    {
        if (shape.Words > MostWords || shape.Sentences > 4 || text.Length < 4)
            return false;
        var tail = text[^Math.Min(text.Length, Tail)..].TrimEnd(" |");
        if (tail.IsEmpty)
            return false;
        if (HasSlashCredit(tail) || HasSquareCredit(tail))
            return true;
        var from = Math.Max(tail.LastIndexOfAny('(', '['), tail.LastIndexOf('|'));
        if (from >= 0 && CreditWords.IsIn(tail[from..]))
            return true;
        if (EndsInCredit(tail) || (shape.Sentences <= 1 && shape.Words <= 50 && text.Contains('(') && Positions.IsIn(text)))
            return true;
        var start = text[..Math.Min(text.Length, 24)];
        return StartsAsCredit(start) && shape.Words <= 40;
    }

    /// <summary>"… in Beijing, May 3. /Xinhua": an outlet or a short name behind a slash that stands apart from the word before it.</summary>
    private static bool HasSlashCredit(ReadOnlySpan<char> tail)
    {
        var slash = tail.LastIndexOf('/');
        if (slash < 1 || !(char.IsWhiteSpace(tail[slash - 1]) || tail[slash - 1] is '.' or ']' or ')'))
            return false;
        var credit = tail[(slash + 1)..].Trim().TrimEnd('.').ToString();
        if (credit.Length is 0 or > 32 || !char.IsUpper(credit[0]))
            return false;
        var line = new FoldedLine(credit);
        return line.Count <= 3 && (Outlets.Known.LongestAt(line, 0, out _) > 0 || PersonNames.RunAt(line, 0) == line.Count || (tail[slash - 1] == '.' || (slash > 1 && tail[slash - 2] == '.')) && !credit.Any(char.IsLower));
    }

    /// <summary>"… on May 17. [Xinhua]", "… [newsphoto]": a name alone in square brackets at the end.</summary>
    private static bool HasSquareCredit(ReadOnlySpan<char> tail)
    {
        var open = tail.LastIndexOf('[');
        if (open < 0 || tail[^1] != ']')
            return false;
        var line = new FoldedLine(tail[(open + 1)..^1].ToString());
        if (line.Count is 0 or > 5)
            return false;
        return Outlets.Known.LongestAt(line, 0, out _) > 0 || line.At(0) is "newsphoto" or "agencies" or "file" or "cfp" or "ic" or "provided" || line.Folded.Contains("photo", StringComparison.Ordinal);
    }

    /// <summary>Agency and photographer stand together behind the sentence: "… on Monday. REUTERS/Jane Roe".</summary>
    private static bool EndsInCredit(ReadOnlySpan<char> tail)
    {
        var at = CreditWords.FirstIn(tail);
        if (at < 0)
            return false;
        var before = tail[..at].TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '"' or '”' or ')' or '|' or '—' or '-' or '–' or '/' or '©'
            || before.LastIndexOfAny('—', '–', '|') is var mark and >= 0 && IsNameLike(tail[(mark + 1)..]);
    }

    /// <summary>"VNA Photo Duong Giang": names and the words around them, no sentence.</summary>
    private static bool IsNameLike(ReadOnlySpan<char> text)
    {
        var line = new FoldedLine(text.ToString());
        for (var i = 0; i < line.Count; i++)
        {
            if (!line.IsCapitalised(i) && line.At(i) is not ("photo" or "photos" or "by" or "of" or "courtesy" or "file" or "picture" or "image"))
                return false;
        }
        return line.Count is > 0 and <= 8;
    }

    private static bool StartsAsCredit(ReadOnlySpan<char> start)
    {
        var colon = start.IndexOf(':');
        var label = colon > 0 ? start[..colon].Trim() : start;
        foreach (var word in (ReadOnlySpan<string>)["photo", "photos", "image", "picture", "photo credit", "image credit", "photograph", "caption", "photo caption", "file photo", "foto", "фото"])
        {
            if (colon > 0 && label.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return start.StartsWith("photo by ", StringComparison.OrdinalIgnoreCase) || start.StartsWith("photo courtesy ", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("(Photo", StringComparison.Ordinal) || start.StartsWith("[Photo", StringComparison.Ordinal);
    }
}
