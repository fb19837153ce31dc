using Relations.Documents.Blocks;
using Relations.Documents.Metadata;

namespace Relations.Documents.Article;

/// <summary>Decides what each block of a laid-out text is to the article. The order of the steps is the order of this file.</summary>
internal static class ArticleReader
{
    /// <summary>Longest opening paragraph in which an agency names itself, in UTF-16 units.</summary>
    private const int LongestOpening = 900;

    /// <summary>The draft with every role decided and all evidence collected.</summary>
    public static ArticleDraft Read(LaidOutText laid)
    {
        var draft = new ArticleDraft(laid);
        TakeDeclared(draft);
        FurnitureMarker.Mark(draft);
        Bounds.Find(draft);
        Records.Find(draft);
        var vocabulary = new Vocabulary(draft);
        HeadReader.MarkMetadata(draft);
        TitleChoice.Choose(draft, vocabulary, Repetitions.Of(draft));
        Repetitions.Drop(draft);
        TailReader.ReadNotes(draft);
        HeadReader.Collect(draft, vocabulary);
        ReadDateline(draft);
        ReadAttribution(draft);
        TailReader.ReadSignature(draft, vocabulary);
        TailReader.Read(draft);
        return draft;
    }

    /// <summary>A caption or a standfirst may come before the paragraph that starts with the dateline.</summary>
    private static void ReadDateline(ArticleDraft draft)
    {
        var paragraphs = 0;
        for (var i = draft.First; i <= draft.Last && paragraphs < 3; i++)
        {
            if (!draft.IsOpenProse(i))
                continue;
            if (Dateline.Read(draft.TextOf(i), draft.Evidence))
                return;
            paragraphs++;
        }
    }

    private static void ReadAttribution(ArticleDraft draft)
    {
        if (draft.Last < 0)
            return;
        Attribution.ReadEnd(draft.TextOf(draft.Last), draft.Evidence);
        for (var i = draft.First; i <= Math.Min(draft.Last, draft.First + 1); i++)
        {
            if (draft[i].Length <= LongestOpening && Attribution.MayName(draft.TextOf(i)))
                Attribution.ReadOpening(draft.LineOf(i), draft.Evidence);
        }
        Attribution.ReadInterviews(draft.Laid.Text.Text.AsSpan(draft[draft.First].Start), draft.Evidence);
    }

    private static void TakeDeclared(ArticleDraft draft)
    {
        var declared = draft.Laid.Declared;
        if (declared.Author is { } author)
            draft.Evidence.AddAuthor(author, AuthorWeight.Declared);
        if (declared.Account is { } account)
            draft.Evidence.AddAuthor(account, AuthorWeight.Account);
        if (declared.Outlet is { } outlet)
            draft.Evidence.AddOutlet(new OutletMention(Outlets.Known.ByName(outlet)?.Name ?? outlet, Outlets.Known.ByName(outlet), OutletWeight.Declared));
        if (declared.Host is { } host && Outlets.Known.ByHost(host) is { } site)
            draft.Evidence.AddOutlet(new OutletMention(site.Name, site, OutletWeight.Declared - 5));
    }
}
