using Relations.Documents.Metadata;

namespace Relations.Documents.Article;

/// <summary>
/// Finds the list of facts that a brief or a country page ends with: visits, agreements, envoys in short lines under headings of their
/// own. It is the article's as much as the sentences above it, while headlines of other stories are not.
/// </summary>
internal static class Records
{
    /// <summary>One record alone may be a signature or a headline.</summary>
    private const int Fewest = 2;

    /// <summary>Lines under the text that are looked at.</summary>
    private const int Reach = 2000;

    /// <summary>
    /// Sets where the draft's records end: at the last line up to which, days aside, at least half of the lines are records. Where each
    /// has its day below it, the last one's is of the list too.
    /// </summary>
    public static void Find(ArticleDraft draft)
    {
        if (draft.Last < 0)
            return;
        var (lines, records, first, end) = (0, 0, -1, draft.Last + 1);
        for (var i = end; i < Math.Min(draft.Count, draft.Last + Reach); i++)
        {
            if (!MayBelong(draft, i) || RecordLine.IsDay(draft.LineOf(i)))
                continue;
            lines++;
            if (!RecordLine.IsRecord(draft.LineOf(i)))
                continue;
            first = first < 0 ? i : first;
            records++;
            if (records >= Fewest && records * 2 >= lines)
                end = i + 1;
        }
        if (end > first && IsDay(draft, end) && IsDay(draft, first + 1) && !IsDay(draft, first - 1))
            end++;
        Keep(draft, end);
    }

    private static bool IsDay(ArticleDraft draft, int index) =>
        index > draft.Last && index < draft.Count && MayBelong(draft, index) && RecordLine.IsDay(draft.LineOf(index));

    private static bool MayBelong(ArticleDraft draft, int index) =>
        draft.Roles[index] is BlockRole.Body or BlockRole.Menu && !draft[index].IsLinked && draft[index].Length <= MetadataLine.LongestLine;

    private static void Keep(ArticleDraft draft, int end)
    {
        for (var i = draft.Last + 1; i < end; i++)
        {
            if (draft.Roles[i] == BlockRole.Menu)
                draft.Roles[i] = BlockRole.Body;
        }
        draft.Tail = end;
    }
}
