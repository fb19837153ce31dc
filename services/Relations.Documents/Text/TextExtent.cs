namespace Relations.Documents.Text;

/// <summary>How many words and marks a text has, as near as tells what reading it takes.</summary>
internal static class TextExtent
{
    /// <summary>So many marks in a row are a rule, and no more than one.</summary>
    private const int ShortestRule = 16;

    /// <summary>Whether a text has more words and marks than this.</summary>
    public static bool Exceeds(string text, int most)
    {
        if (text.Length <= most)
            return false;
        var (count, marks) = (0, 0);
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                count += inWord ? 0 : 1;
                (inWord, marks) = (true, 0);
                continue;
            }
            inWord = false;
            marks = char.IsWhiteSpace(c) ? 0 : marks + 1;
            count += marks switch { 0 or > ShortestRule => 0, ShortestRule => 2 - ShortestRule, _ => 1 };
        }
        return count > most;
    }
}
