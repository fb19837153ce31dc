namespace Relations.Documents.Article;

/// <summary>The word that announces a headline in listings: "Title: …".</summary>
internal static class TitleLabel
{
    /// <summary>UTF-16 units up to the headline itself; 0 when no such word stands before it.</summary>
    public static int LengthIn(ReadOnlySpan<char> line)
    {
        foreach (var label in (ReadOnlySpan<string>)["title:", "headline:", "subject:", "titre:", "título:", "titel:", "заголовок:", "press release:", "press releases:", "news release:", "media release:"])
        {
            if (!line.StartsWith(label, StringComparison.OrdinalIgnoreCase) || line.Length < label.Length + 4)
                continue;
            var at = label.Length;
            while (at < line.Length && char.IsWhiteSpace(line[at]))
                at++;
            return at;
        }
        return 0;
    }
}
