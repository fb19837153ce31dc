using Relations.Documents.Blocks;
using Relations.Documents.Metadata;

namespace Relations.Documents.Article;

/// <summary>Reads the lines around the headline: dates, bylines, mastheads.</summary>
internal static class HeadReader
{
    /// <summary>Metadata lines may still follow this many blocks after the text began (a standfirst above the byline).</summary>
    private const int Beyond = 4;

    /// <summary>Lines above the text that are read closely.</summary>
    private const int Reach = 200;

    /// <summary>Marks metadata lines at the head. Comes before the headline is chosen.</summary>
    public static void MarkMetadata(ArticleDraft draft)
    {
        for (var i = Math.Max(0, draft.First - Reach); i < Math.Min(draft.Count, draft.First + Beyond + 1); i++)
        {
            if (draft[i].Kind == BlockKind.Title || !draft.IsOpenLine(i) || draft[i].Length > MetadataLine.LongestLine)
                continue;
            var reading = MetadataLine.Read(draft.LineOf(i));
            if (!reading.IsMetadata)
                continue;
            // Inside the text a bare date or name is a heading of its own ("14 May 1992").
            if (i > draft.First && !reading.IsDateLabelled && reading.Authors.Count == 0 && !reading.Has(LabelKind.Source) && !reading.Has(LabelKind.Publication))
                continue;
            draft.Roles[i] = BlockRole.Metadata;
        }
    }

    /// <summary>Takes what the head's lines say. Comes after the headline is chosen.</summary>
    public static void Collect(ArticleDraft draft, Vocabulary vocabulary)
    {
        for (var i = Math.Max(0, draft.First - Reach); i < Math.Min(draft.Count, draft.First + Beyond + 1); i++)
        {
            if (draft.Roles[i] == BlockRole.Metadata)
                Take(draft, MetadataLine.Read(draft.LineOf(i)), isAboveTitle: i < draft.Title, IsBracketed(draft.TextOf(i)));
            else if (i < draft.First && draft.Roles[i] is BlockRole.Menu or BlockRole.Boilerplate && draft[i].Length <= 80)
                Masthead(draft, i);
            else if (i < draft.First && i > draft.Title && draft.IsOpenLine(i))
                BareName(draft, i, vocabulary);
        }
    }

    private static void Take(ArticleDraft draft, LineReading reading, bool isAboveTitle, bool isBracketed)
    {
        var evidence = draft.Evidence;
        evidence.AddDate(reading.Published, reading.IsDateLabelled ? DateWeight.Labelled : isAboveTitle ? DateWeight.AboveTitle : DateWeight.Head);
        evidence.AddDate(reading.Updated, DateWeight.Updated);
        foreach (var outlet in reading.Outlets)
        {
            // "(Source: …)" alone in brackets above the text is the picture's.
            var isPicture = reading.IsPicture || (isBracketed && reading.Has(LabelKind.Source) && reading.Published is null);
            var isAlone = reading.Labels == 0 && reading.Published is null && reading.Updated is null;
            evidence.AddOutlet(isPicture ? outlet with { Weight = OutletWeight.Picture } : isAlone ? outlet with { Weight = OutletWeight.Masthead } : outlet);
        }
        if (reading.Authors.Count > 0 && !reading.IsPicture)
            evidence.AddAuthor(string.Join(", ", reading.Authors), AuthorWeight.Byline);
    }

    private static bool IsBracketed(ReadOnlySpan<char> text) => text.Length > 2 && text[0] is '(' or '[' && text[^1] is ')' or ']';

    /// <summary>A line of the site's frame that is the name of a listed outlet, or of a ministry or embassy.</summary>
    private static void Masthead(ArticleDraft draft, int index)
    {
        var line = draft.LineOf(index);
        if (line.Count == 0)
            return;
        for (var at = 0; at < Math.Min(line.Count, 3); at++)
        {
            var words = Outlets.Known.LongestAt(line, at, out var outlet);
            if (words == 0 || line.Count - words > 2)
                continue;
            draft.Evidence.AddOutlet(new OutletMention(outlet!.Name, outlet, OutletWeight.Masthead));
            return;
        }
        if (PublicBodies.IsName(line))
            draft.Evidence.AddOutlet(new OutletMention(line.Original.Trim(), null, OutletWeight.Masthead - 1));
    }

    /// <summary>A line between headline and text that is a person's name is the author's.</summary>
    private static void BareName(ArticleDraft draft, int index, Vocabulary vocabulary)
    {
        var line = draft.LineOf(index);
        if (line.Count is < 2 or > 6 || draft[index].Kind == BlockKind.Heading || PersonNames.RunAt(line, 0) != line.Count)
            return;
        for (var i = 0; i < line.Count; i++)
        {
            if (vocabulary.HasInLowerCase(line.At(i)))
                return;
        }
        draft.Evidence.AddAuthor(PersonNames.Written(line, 0, line.Count), AuthorWeight.BareName);
        draft.Roles[index] = BlockRole.Metadata;
    }
}
