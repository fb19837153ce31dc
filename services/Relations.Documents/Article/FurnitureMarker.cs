using System.Buffers;
using Relations.Documents.Blocks;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>Marks what sites print around articles, by its words and by its shape, wherever it stands.</summary>
internal static class FurnitureMarker
{
    /// <summary>Lines looked at closely, from each end; furniture stands near the ends, and a file of a million lines is no article.</summary>
    private const int Reach = 600;

    /// <summary>Longest line that phrases are looked up for, in UTF-16 units.</summary>
    private const int LongestLine = 160;

    /// <summary>Longest notice in the article of a page: a paragraph of it may well say "contact us at".</summary>
    private const int LongestMarkedNotice = 250;

    private static readonly SearchValues<string> FileEndings = SearchValues.Create(
        [".mp3", ".mp4", ".wav", ".jpg", ".jpeg", ".png", ".gif", ".pdf", ".avi", ".m4a", ".flv", ".docx", ".doc", ".webp"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Sets the roles of the draft's blocks as far as each tells by itself.</summary>
    public static void Mark(ArticleDraft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            if (i == Reach && draft.Count > 2 * Reach)
                i = draft.Count - Reach;
            draft.Roles[i] = RoleOf(draft, i);
        }
    }

    private static BlockRole RoleOf(ArticleDraft draft, int index)
    {
        var text = draft.TextOf(index);
        var shape = draft.Shapes[index];
        if (shape.Words == 0)
            return BlockRole.Boilerplate;
        if (draft[index].Kind is BlockKind.Title)
            return BlockRole.Body;
        if (draft[index] is { IsLinked: true, Kind: BlockKind.Paragraph })
            return BlockRole.Boilerplate;
        if (BoilerplatePhrases.Known.IsNotice(text) && (!draft.Laid.IsMarkedUp || text.Length <= LongestMarkedNotice))
            return BlockRole.Boilerplate;
        if (draft[index].Kind is not BlockKind.Heading && PictureCredit.IsIn(text, shape))
            return BlockRole.Caption;
        if (text.Length > LongestLine)
            return BlockRole.Body;
        if (IsFileName(text) || IsAddress(text, shape))
            return BlockRole.Boilerplate;
        if (shape.IsProse)
            return BlockRole.Body;
        if ((IsTrail(text, shape) && !draft.Laid.IsMarkedUp) || IsPager(draft.LineOf(index)))
            return BlockRole.Menu;
        return BoilerplatePhrases.Known.RuleOf(draft.LineOf(index)) switch
        {
            BoilerplateRule.Menu => draft[index].Kind == BlockKind.Heading ? BlockRole.Body : BlockRole.Menu,
            BoilerplateRule.End when draft[index].Kind == BlockKind.TableRow => BlockRole.Body,
            BoilerplateRule.End => IsTeaser(draft, index) ? BlockRole.Boilerplate : BlockRole.End,
            BoilerplateRule.Notes => index * 3 >= draft.Count ? BlockRole.End : BlockRole.Body,
            null => BlockRole.Body,
            _ => BlockRole.Boilerplate,
        };
    }

    /// <summary>"Read also: …" in a paragraph of a page's article is one link and ends nothing.</summary>
    private static bool IsTeaser(ArticleDraft draft, int index) =>
        draft.Laid.IsMarkedUp && draft[index].Kind != BlockKind.Heading && draft.TextOf(index).TrimEnd(':').Contains(':');

    /// <summary>"Home > News > Asia": where in the site a page stands.</summary>
    private static bool IsTrail(ReadOnlySpan<char> text, BlockShape shape) =>
        shape.Words <= 24 && shape.Sentences == 0 && text.IndexOfAny('>', '»', '›') > 0 && text[^1] is not ('>' or '»' or '›')
        && !text.ContainsAny('«', '‹', '<');

    /// <summary>"1 2 3 Next": page numbers that count up from one.</summary>
    private static bool IsPager(FoldedLine line)
    {
        if (line.Count is < 2 or > 14)
            return false;
        for (var i = 0; i < line.Count; i++)
        {
            if (!(line.IsNumber(i, out var number) && number == i + 1) && line.At(i) is not ("next" or "prev" or "previous" or "page" or "last" or "first"))
                return false;
        }
        return line.IsNumber(0, out _) || line.IsNumber(1, out _);
    }

    /// <summary>The name of a sound, picture or document file.</summary>
    private static bool IsFileName(ReadOnlySpan<char> text)
    {
        var at = text.Length < 5 || !text[^5..^3].Contains('.') ? -1 : text[^5..].IndexOfAny(FileEndings);
        return at >= 0 && text.TrimEnd().Length == text.Length;
    }

    /// <summary>A line around a web or mail address, or a bracketed handle.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text, BlockShape shape)
    {
        if (shape.Words > 16 || text.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
            return false;
        var mail = text.IndexOf('@');
        if (mail > 0 && mail + 1 < text.Length && char.IsLetterOrDigit(text[mail - 1]) && char.IsLetterOrDigit(text[mail + 1]))
            return true;
        if (mail >= 0 && shape.Words <= 6)
            return true;
        return (text.Contains("://", StringComparison.Ordinal) && (text.Contains("http://", StringComparison.OrdinalIgnoreCase) || text.Contains("https://", StringComparison.OrdinalIgnoreCase)))
            || (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && shape.Words <= 6);
    }
}
