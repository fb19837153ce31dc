using System.Buffers;
using System.Text;
using Relations.Documents.Text;

namespace Relations.Documents.Html;

/// <summary>Reads an element's name and attributes for what they say of its part of the page.</summary>
internal static class Hints
{
    /// <summary>Longest attribute that is read, in UTF-16 units.</summary>
    private const int Longest = 300;

    /// <summary>What addresses of pages on one author hold.</summary>
    private static readonly SearchValues<string> AuthorPages = SearchValues.Create(
        ["/author/", "/authors/", "/autor/", "/autores/", "/auteur/", "/auteurs/", "/people/", "/profile/", "/profiles/", "/contributor/", "/contributors/", "/byline/",
            "/by/", "/staff/", "/journalist/", "/journalists/", "/reporter/", "/columnist/", "/columnists/", "/writers/", "/newsteam/", "/team/", "/bio/"], StringComparison.OrdinalIgnoreCase);

    private static readonly Dictionary<string, NodeHint> Words = Load();

    /// <summary>The hints of an element.</summary>
    public static NodeHint Of(string tag, string? classes, string? id, string? role, bool isHidden)
    {
        var hints = isHidden ? NodeHint.Hidden : NodeHint.None;
        hints |= tag switch
        {
            "nav" or "footer" or "aside" or "dialog" or "menu" => NodeHint.Other,
            "figcaption" => NodeHint.Caption,
            "article" or "main" => NodeHint.Article,
            _ => NodeHint.None,
        };
        hints |= role?.ToLowerInvariant() switch
        {
            "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "alertdialog" or "menu" or "menubar" or "toolbar" => NodeHint.Other,
            "main" or "article" => NodeHint.Article,
            "doc-noteref" => NodeHint.Reference,
            _ => NodeHint.None,
        };
        return hints | OfNames(classes) | (IsAnchor(id) ? NodeHint.None : OfNames(id));
    }

    /// <summary>What microdata and link types say of an element (HTML, sections 4.6.7 and 5.2; schema.org's property names).</summary>
    public static NodeHint OfMeaning(string tag, string? rel, string? property, string? address, bool isDated)
    {
        var hints = tag == "time" ? NodeHint.Date : NodeHint.None;
        if (isDated || (property is not null && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase)))
            hints |= NodeHint.Date | NodeHint.Publication;
        if (HasWord(rel, "author") || HasWord(property, "author") || HasWord(property, "creator"))
            hints |= NodeHint.Byline | NodeHint.Author;
        else if (tag == "a" && address is not null && address.AsSpan().ContainsAny(AuthorPages))
            hints |= NodeHint.Byline;
        return HasWord(property, "articleBody") ? hints | NodeHint.Body : hints;
    }

    private static bool HasWord(string? names, string word)
    {
        if (names is null)
            return false;
        foreach (var range in names.AsSpan().Split(' '))
        {
            if (names.AsSpan(range).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>An id of many words is made from the heading of a section ("sharing-water-in-the-basin"), and its words are the article's.</summary>
    private static bool IsAnchor(string? id) => id is not null && id.AsSpan().Count('-') + id.AsSpan().Count('_') >= 3 && !id.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>
    /// The hints of the words in a class or id. "article-body", "articleBody" and "article_body" are first looked up as one word, then
    /// as each of theirs.
    /// </summary>
    private static NodeHint OfNames(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > Longest)
            return NodeHint.None;
        var hints = NodeHint.None;
        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names[range];
            if (name.Length == 0)
                continue;
            var joined = new StringBuilder(name.Length);
            var word = new StringBuilder(name.Length);
            for (var i = 0; i < name.Length; i++)
            {
                var isLetter = char.IsAsciiLetter(name[i]);
                if (word.Length > 0 && (!isLetter || (char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]))))
                    hints |= Take(word);
                if (!isLetter)
                    continue;
                joined.Append(char.ToLowerInvariant(name[i]));
                word.Append(char.ToLowerInvariant(name[i]));
            }
            hints |= Take(word) | Words.GetValueOrDefault(joined.ToString());
        }
        return hints;
    }

    private static NodeHint Take(StringBuilder word)
    {
        var hint = Words.GetValueOrDefault(word.ToString());
        word.Clear();
        return hint;
    }

    private static Dictionary<string, NodeHint> Load()
    {
        var words = new Dictionary<string, NodeHint>(StringComparer.OrdinalIgnoreCase);
        foreach (var fields in ResourceTable.Read("html-hints.tsv"))
        {
            foreach (var word in fields[1].Split(' '))
                words[word] = words.GetValueOrDefault(word) | Enum.Parse<NodeHint>(fields[0], ignoreCase: true);
        }
        return words;
    }
}
