namespace Relations.Documents.Article;

/// <summary>Lines that stand in a document more than once: headlines repeated for sharing, captions printed twice.</summary>
internal static class Repetitions
{
    /// <summary>Shorter lines may well repeat ("Article 5", "For the Government of").</summary>
    private const int FewestWords = 6;

    /// <summary>The hashes of all lines that occur again.</summary>
    public static HashSet<ulong> Of(ArticleDraft draft)
    {
        HashSet<ulong> seen = [], again = [];
        foreach (var shape in draft.Shapes)
        {
            if (shape.Hash != 0 && shape.Words >= 3 && !seen.Add(shape.Hash))
                again.Add(shape.Hash);
        }
        return again;
    }

    /// <summary>Marks what repeats the headline, and every later copy of a longer line; in the article of a page copies are meant ("Question: …").</summary>
    public static void Drop(ArticleDraft draft)
    {
        var title = draft.Title >= 0 ? draft.Shapes[draft.Title].Hash : 0;
        var seen = new HashSet<ulong>();
        for (var i = 0; i < draft.Count; i++)
        {
            var (hash, words) = (draft.Shapes[i].Hash, draft.Shapes[i].Words);
            if (hash == 0 || draft.Roles[i] != BlockRole.Body)
                continue;
            if (hash == title || (words >= FewestWords && !draft.Laid.IsMarkedUp && !seen.Add(hash)))
                draft.Roles[i] = BlockRole.Repeated;
        }
    }
}
