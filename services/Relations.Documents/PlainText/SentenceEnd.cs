using System.Buffers;

namespace Relations.Documents.PlainText;

/// <summary>The marks that sentences end with, in the scripts of the world.</summary>
internal static class SentenceEnd
{
    private const int LongestCredit = 32;
    private static readonly SearchValues<char> CreditMarks = SearchValues.Create("(—–/");

    /// <summary>True for a mark that ends a sentence.</summary>
    public static bool IsMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '．' or '।' or '॥' or '۔' or '؟' or '։' or '።';

    /// <summary>True when the text ends with such a mark, quotes and brackets after it aside.</summary>
    public static bool IsAtEnd(ReadOnlySpan<char> text) => LastMark(text) is not '\0';

    /// <summary>The mark that the text ends with, or NUL.</summary>
    public static char LastMark(ReadOnlySpan<char> text)
    {
        text = WithoutNoteNumbers(text);
        var at = text.Length - 1;
        while (at >= 0 && (text[at] is '"' or '\'' or '”' or '’' or '»' or '」' or '』' or ')' or ']' or '）' || char.IsWhiteSpace(text[at])))
            at--;
        if (at >= 0 && IsMark(text[at]))
            return text[at];
        var credit = BeforeCredit(text);
        return credit >= 0 && IsMark(text[credit]) ? text[credit] : '\0';
    }

    /// <summary>The text without numbers of notes behind it ("[4][1]").</summary>
    private static ReadOnlySpan<char> WithoutNoteNumbers(ReadOnlySpan<char> text)
    {
        while (text.Length > 2 && text[^1] == ']' && text.LastIndexOf('[') is var open and > 0 && text.Length - open <= 6)
            text = text[..open].TrimEnd();
        return text;
    }

    /// <summary>Where the sentence ends that "— VNS", "(Xinhua)" or "/TASS/" stands behind; -1 when there is no such credit.</summary>
    private static int BeforeCredit(ReadOnlySpan<char> text)
    {
        var from = Math.Max(0, text.Length - LongestCredit);
        var mark = text[from..].TrimEnd('/').LastIndexOfAny(CreditMarks);
        if (mark < 0)
            return -1;
        var at = from + mark - 1;
        while (at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '”' or '’' or '»'))
            at--;
        return at;
    }
}
