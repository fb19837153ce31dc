using Relations.Documents.Article;
using Relations.Documents.Text;

namespace Relations.Documents.Metadata;

/// <summary>Tells whether a name that a page declares as its author's says who wrote it: a person, a body or a pen name, but no account of the site's own.</summary>
internal static class AccountNames
{
    private const int MostWords = 6;

    /// <summary>True for a name that may stand as an author.</summary>
    public static bool IsName(FoldedLine line)
    {
        if (line.Count is 0 or > MostWords || line.Original.Contains("://", StringComparison.Ordinal) || line.Original.Contains('@', StringComparison.Ordinal))
            return false;
        if (Outlets.Known.ByName(line.Original) is not null || BoilerplatePhrases.Known.RuleOf(line) is not null || BoilerplatePhrases.Known.IsGeneric(line))
            return false;
        var letters = 0;
        for (var i = 0; i < line.Count; i++)
        {
            if (Labels.LongestAt(line, i, out var kind) > 0 && kind is not LabelKind.Filler and not LabelKind.Rights || IsOfSite(line.At(i)))
                return false;
            letters += line.IsNumber(i, out _) ? 0 : line[i].Length;
        }
        return letters >= 2 && DateScanner.At(line, 0) is null;
    }

    /// <summary>True for the name of a person: nothing but words that names are made of.</summary>
    public static bool IsPersons(string name)
    {
        foreach (var part in name.Split(','))
        {
            var line = new FoldedLine(part.Trim());
            if (line.Count > 0 && PersonNames.RunAt(line, 0) == line.Count)
                return true;
        }
        return false;
    }

    private static bool IsOfSite(ReadOnlySpan<char> word) =>
        word is "admin" or "administrator" or "webmaster" or "root" or "user" or "anonymous" or "guest" or "unknown" or "none" or "null" or "undefined" or "default"
            or "website" or "redaktion" or "redacción" or "rédaction" or "redazione";
}
