namespace Relations.Documents.PlainText;

/// <summary>The marks that sentences end with, in the scripts of the world.</summary>
internal static class SentenceEnd
{
    /// <summary>True for a mark that ends a sentence.</summary>
    public static bool IsMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '．' or '।' or '॥' or '۔' or '؟' or '։' or '።';

    /// <summary>True when the text ends with such a mark, quotes and brackets after it aside.</summary>
    public static bool IsAtEnd(ReadOnlySpan<char> text) => LastMark(text) is not '\0';

    /// <summary>The mark that the text ends with, or NUL.</summary>
    public static char LastMark(ReadOnlySpan<char> text)
    {
        var at = text.Length - 1;
        while (at >= 0 && (text[at] is '"' or '\'' or '”' or '’' or '»' or '」' or '』' or ')' or ']' or '）' || char.IsWhiteSpace(text[at])))
            at--;
        return at >= 0 && IsMark(text[at]) ? text[at] : '\0';
    }
}
