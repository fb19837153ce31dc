using Relations.Documents.Blocks;

namespace Relations.Documents.Article;

/// <summary>Finds where an article's running text begins and ends.</summary>
internal static class Bounds
{
    /// <summary>Sets the draft's first and last block of running text; what an end mark late in the text cuts off becomes boilerplate.</summary>
    public static void Find(ArticleDraft draft)
    {
        DropMenus(draft);
        KeepHeadings(draft);
        var all = Mass(draft, 0, draft.Count);
        Cut(draft, all);
        draft.First = draft.Count;
        for (var i = 0; i < draft.Count; i++)
        {
            if (!draft.IsOpenProse(i))
                continue;
            draft.First = Math.Min(draft.First, i);
            draft.Last = i;
        }
    }

    /// <summary>At an end mark, what stands behind goes when enough of the running text stands before it.</summary>
    private static void Cut(ArticleDraft draft, long all)
    {
        long before = 0;
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.Roles[i] == BlockRole.End && all > 0 && before * 10 >= all * TenthsBefore(draft, i))
            {
                for (var k = i + 1; k < draft.Count; k++)
                    draft.Roles[k] = BlockRole.Boilerplate;
                return;
            }
            if (draft.Roles[i] == BlockRole.End)
                draft.Roles[i] = draft[i].Kind == BlockKind.Heading ? BlockRole.Body : BlockRole.Boilerplate;
            else if (draft.IsOpenProse(i))
                before += draft[i].Length;
        }
    }

    /// <summary>
    /// How many tenths of the running text stand before an end mark that ends it. In the article of a page, found by its elements, little
    /// else is left: "Comment" may head a table's column there, and "Notes" a section.
    /// </summary>
    private static int TenthsBefore(ArticleDraft draft, int index)
    {
        if (!draft.Laid.IsMarkedUp)
            return 6;
        return BoilerplatePhrases.Known.RuleOf(draft.LineOf(index)) == BoilerplateRule.Notes ? 9 : 8;
    }

    private static long Mass(ArticleDraft draft, int from, int to)
    {
        long mass = 0;
        for (var i = from; i < to; i++)
            mass += draft.IsOpenProse(i) ? draft[i].Length : 0;
        return mass;
    }

    /// <summary>
    /// Below the start of the text navigation comes in runs: of four or more short lines of which two fifths are words of navigation,
    /// all go. Above it the choice of the headline decides.
    /// </summary>
    private static void DropMenus(ArticleDraft draft)
    {
        var first = 0;
        while (first < draft.Count && !draft.IsOpenProse(first))
            first++;
        for (var i = first; i < draft.Count;)
        {
            var (end, menus) = (i, 0);
            while (end < draft.Count && !draft.Shapes[end].IsProse && draft.Shapes[end].Words <= 6 && draft[end].Kind != BlockKind.Heading)
            {
                menus += draft.Roles[end] is BlockRole.Menu or BlockRole.Boilerplate ? 1 : 0;
                end++;
            }
            var isRun = end - i >= 4 && menus * 5 >= (end - i) * 2;
            for (var k = i; k < end; k++)
            {
                if (isRun && draft.Roles[k] == BlockRole.Body && draft[k].Kind != BlockKind.Title)
                    draft.Roles[k] = BlockRole.Menu;
            }
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>A word of navigation between two paragraphs is a section's heading.</summary>
    private static void KeepHeadings(ArticleDraft draft)
    {
        for (var i = 1; i + 1 < draft.Count; i++)
        {
            if (draft.Roles[i] == BlockRole.Menu && draft.IsOpenProse(i - 1) && draft.IsOpenProse(i + 1))
                draft.Roles[i] = BlockRole.Body;
        }
    }
}
