using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>Recognises authors' names that stand in lines of their own without a "By".</summary>
internal static class Bylines
{
    /// <summary>
    /// The name that a line is ("Jane Roe"), or that it starts with before the person's post ("Jane Roe, Spokeswoman"); null for other
    /// lines, and for words that the text also has in lower case.
    /// </summary>
    public static string? NameIn(FoldedLine line, Vocabulary vocabulary)
    {
        if (line.Count is < 2 or > 9)
            return null;
        var words = PersonNames.RunAt(line, 0);
        if (words is < 2 or > 6 || (words < line.Count && !IsPostBehind(line, words)))
            return null;
        for (var i = 0; i < words; i++)
        {
            if (line[i].Length > 1 && vocabulary.HasInLowerCase(line.At(i)))
                return null;
        }
        return PersonNames.Written(line, 0, words);
    }

    private static bool IsPostBehind(FoldedLine line, int at)
    {
        if (line.Before(at).Trim() is not ("," or "–" or "-" or "|"))
            return false;
        for (var i = at; i < line.Count; i++)
        {
            if (Notes.IsPost(line.At(i)))
                return true;
        }
        return false;
    }
}
