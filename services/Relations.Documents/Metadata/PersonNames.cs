using System.Globalization;
using System.Text;
using Relations.Documents.Text;

namespace Relations.Documents.Metadata;

/// <summary>Recognises the shape of people's names: a few capitalised words, initials, particles, forms of address before them.</summary>
internal static class PersonNames
{
    private const int MostWords = 6;

    private static readonly WordSet Particles =
        new(["de", "da", "del", "della", "di", "du", "van", "von", "der", "den", "la", "le", "bin", "ibn", "al", "el", "ul", "ur", "dos", "ter", "y"]);

    private static readonly WordSet Address =
        new(["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "he", "hon", "shri", "smt", "amb", "ambassador", "gen", "col", "rev"]);

    /// <summary>Words that stand where a name could begin and show that it is none.</summary>
    private static readonly WordSet NotNames = new(
    [
        "the", "a", "an", "this", "that", "our", "all", "and", "of", "for", "in", "on", "at", "to", "from", "with", "news", "more", "read", "about", "home",
        "contact", "search", "latest", "top", "breaking", "opinion", "world", "politics", "business", "sports", "culture", "share", "print", "email", "video",
        "photo", "photos", "subscribe", "menu", "login", "related", "most", "popular", "editorial", "analysis", "commentary", "ministry", "embassy", "government",
        "department", "republic", "relations", "agreement", "treaty", "north", "south", "east", "west", "central", "international", "national", "foreign",
        "press", "release", "statement", "joint", "university", "institute", "agency", "times", "daily", "post", "radio", "bilateral", "economic", "united",
        "introduction", "conclusion", "background", "summary", "references", "notes", "see", "external", "history", "overview", "table", "figure", "chapter",
        "electric", "telegraph", "cable", "telegram", "association", "copyright", "mail", "wire", "submarine", "desk", "bureau", "correspondent", "team", "service", "agencies", "monitor", "hot", "links", "site", "map", "archive", "archives", "special", "report", "reports", "features", "editor", "editors", "staff", "writer", "reporter",
        "updated", "published", "posted", "get", "view", "follow", "twitter", "facebook", "linkedin", "instagram", "rss", "bio", "profile", "no", "author", "authors", "admin", "contributor", "ceo",
    ]);

    /// <summary>How many words from a word on form a name; 0 when they do not look like one.</summary>
    public static int RunAt(FoldedLine line, int at)
    {
        var first = at;
        while (first < line.Count && IsAddress(line, first))
            first++;
        var end = first;
        while (end < line.Count && end - first < MostWords && (end == first || Joins(line, end)) && IsPart(line, end, first))
            end++;
        while (end > first && Particles.Contains(line.At(end - 1)) && !line.IsCapitalised(end - 1))
            end--;
        return end > first && IsNameWord(line, first, end) ? end - at : 0;
    }

    /// <summary>The name without forms of address; capitals throughout become capitals at the start of words.</summary>
    public static string Written(FoldedLine line, int first, int end)
    {
        while (first < end - 1 && IsAddress(line, first))
            first++;
        var name = line.OriginalOf(first, end);
        if (!name.Any(char.IsLower) && name.Count(char.IsLetter) > 4)
            return InNameCase(name);
        return name;
    }

    private static bool IsAddress(FoldedLine line, int at)
    {
        if (line.At(at) is "h" && at + 1 < line.Count && line.At(at + 1) is "e")
            return true;
        if (line.At(at) is "e" && at > 0 && line.At(at - 1) is "h")
            return true;
        return Address.Contains(line.At(at));
    }

    private static bool IsPart(FoldedLine line, int at, int first)
    {
        var word = line.At(at);
        if (!char.IsLetter(line.Original[line[at].Start]) || word.Length > 24)
            return false;
        if (!line.IsCapitalised(at))
            return at > first && Particles.Contains(word) || IsCaseless(line.Original[line[at].Start]);
        return !NotNames.Contains(word) && (Calendar.MonthOf(word) == 0 || IsNameOfMonth(line, at, first));
    }

    /// <summary>"April Novak", "Rose May": a month's name is a person's before another name, or behind one with no figure after it.</summary>
    private static bool IsNameOfMonth(FoldedLine line, int at, int first)
    {
        if (at + 1 >= line.Count)
            return at > first;
        var next = line.At(at + 1);
        return line.Before(at + 1) is " " && line.IsCapitalised(at + 1) && line[at].Length >= 3 && !NotNames.Contains(next) && Calendar.MonthOf(next) == 0 && !Calendar.IsClockWord(next);
    }

    private static bool IsCaseless(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    /// <summary>A space, hyphen, apostrophe or the dot of an initial may stand between the words of a name.</summary>
    private static bool Joins(FoldedLine line, int at)
    {
        var between = line.Before(at);
        if (between is " " or "-" or "'" or "’" or "‘" or "`")
            return true;
        return between is ". " or "." && (line[at - 1].Length <= 2 || Address.Contains(line.At(at - 1)));
    }

    /// <summary>One word of some length is there beside initials.</summary>
    private static bool IsNameWord(FoldedLine line, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (line[i].Length >= 3 || IsCaseless(line.Original[line[i].Start]))
                return true;
        }
        return end - first >= 2;
    }

    private static string InNameCase(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var c in name)
            result.Append(result.Length > 0 && char.IsLetter(result[^1]) ? char.ToLowerInvariant(c) : c);
        return result.ToString();
    }
}
