using Relations.Documents.Blocks;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>Writes the normalised text: the headline, then the blocks that stay, an empty line between.</summary>
internal static class ArticleText
{
    private const string Break = "\n\n";

    /// <summary>Divides the cells of a table's row.</summary>
    private const string CellBreak = " | ";

    /// <summary>The text and where it comes from.</summary>
    public static MappedText Write(ArticleDraft draft, string? title)
    {
        var builder = new MappedTextBuilder(draft.Laid.Text.Text.Length);
        if (draft.Title >= 0)
            WriteBlock(builder, draft.Laid.Text, TitleStart(draft), TitleEnd(draft));
        else if (title is not null)
            builder.Insert(title);
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Roles[i] != BlockRole.Body)
                continue;
            if (builder.Length > 0)
                builder.Insert(Break);
            WriteBlock(builder, draft.Laid.Text, draft[i].Start, draft[i].End, draft[i].Kind == BlockKind.TableRow);
        }
        return builder.ToMappedText();
    }

    /// <summary>The headline's own words, or what the document declares where no line of it is the headline.</summary>
    public static string? TitleOf(ArticleDraft draft)
    {
        if (draft.Title >= 0)
        {
            var builder = new MappedTextBuilder();
            WriteBlock(builder, draft.Laid.Text, TitleStart(draft), TitleEnd(draft));
            return builder.ToMappedText().Text;
        }
        var declared = draft.Laid.Declared.Title ?? draft.Laid.Declared.WindowTitle;
        return declared?[..OutletSuffix.StartIn(declared, draft.Evidence)];
    }

    private static int TitleStart(ArticleDraft draft) => draft[draft.Title].Start + TitleLabel.LengthIn(draft.TextOf(draft.Title));

    private static int TitleEnd(ArticleDraft draft) =>
        draft[draft.Title].Start + OutletSuffix.StartIn(draft.TextOf(draft.Title).ToString(), draft.Evidence);

    /// <summary>Runs of white space become one space; a line that breaks between characters of a script without spaces leaves none.</summary>
    private static void WriteBlock(MappedTextBuilder builder, MappedText source, int start, int end, bool isRow = false)
    {
        var text = source.Text;
        var at = start;
        while (at < end)
        {
            var stop = at;
            while (stop < end && (text[stop] > ' ' && !char.IsWhiteSpace(text[stop]) || (text[stop] == ' ' && stop + 1 < end && !char.IsWhiteSpace(text[stop + 1]))))
                stop++;
            builder.Append(source, at, stop);
            if (stop == end)
                return;
            var next = stop;
            while (next < end && char.IsWhiteSpace(text[next]))
                next++;
            if (next < end && isRow && text[stop] == '\n')
                builder.Insert(CellBreak);
            else if (next < end && !(IsHan(text[next]) && stop > start && IsHan(text[stop - 1])))
                builder.AppendSpace(source, stop);
            at = next;
        }
    }

    private static bool IsHan(char c) => c is >= '\u3000' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF';
}
