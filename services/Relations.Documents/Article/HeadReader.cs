using Relations.Documents.Blocks;
using Relations.Documents.Metadata;
using Relations.Documents.Text;

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
            if (draft[i].Kind == BlockKind.Title || draft.IsRecord(i) || !draft.IsOpenLine(i) || draft[i].Length > MetadataLine.LongestLine)
                continue;
            var reading = MetadataLine.Read(draft.LineOf(i));
            if (!reading.IsMetadata)
                continue;
            // Inside the text a bare date or name is a heading of its own ("14 May 1992").
            if (i > draft.First && !reading.IsDateLabelled && reading.Authors.Count == 0 && !reading.Has(LabelKind.Source) && !reading.Has(LabelKind.Publication)
                && !reading.Has(LabelKind.Role))
                continue;
            draft.Roles[i] = BlockRole.Metadata;
        }
    }

    /// <summary>Takes what the head's lines say. Comes after the headline is chosen.</summary>
    public static void Collect(ArticleDraft draft, Vocabulary vocabulary)
    {
        var end = Math.Min(draft.Count, draft.First + Beyond + 1);
        for (var i = Math.Max(0, draft.First - Reach); i < end; i++)
        {
            if (draft.Roles[i] == BlockRole.Metadata)
                Take(draft, MetadataLine.Read(draft.LineOf(i)), isAboveTitle: i < draft.Title, IsBracketed(draft.TextOf(i)));
            else if (i < draft.First && draft.Roles[i] is BlockRole.Menu or BlockRole.Boilerplate && draft[i].Length <= 80)
                Masthead(draft, i);
            else if (i > draft.Title && draft.IsOpenLine(i) && !draft.IsRecord(i) && draft[i].Kind is BlockKind.Paragraph)
                ReadOpenLine(draft, i, vocabulary);
        }
    }

    /// <summary>Lines under the headline that are no text: counters, an author's name, the place of a statement.</summary>
    private static void ReadOpenLine(ArticleDraft draft, int index, Vocabulary vocabulary)
    {
        var line = draft.LineOf(index);
        var isAboveText = index < draft.First;
        var besideMetadata = IsMetadata(draft, index - 1) || IsMetadata(draft, index + 1);
        if (isAboveText && (IsCounter(line) || BoilerplatePhrases.Known.IsGeneric(line) || (besideMetadata && (IsPlace(line) || IsPost(line)))))
            draft.Roles[index] = BlockRole.Metadata;
        else if ((isAboveText || besideMetadata) && Bylines.NameIn(line, vocabulary) is { } name)
        {
            draft.Evidence.AddAuthor(name, AuthorWeight.BareName);
            if (PersonNames.RunAt(line, 0) == line.Count)
                draft.Roles[index] = BlockRole.Metadata;
        }
    }

    private static bool IsMetadata(ArticleDraft draft, int index) => index >= 0 && index < draft.Count && draft.Roles[index] == BlockRole.Metadata;

    /// <summary>"Secretary of State": a post alone, next to the name or date it belongs to.</summary>
    private static bool IsPost(FoldedLine line) =>
        line.Count is >= 1 and <= 8 && Enumerable.Range(0, line.Count).Any(i => Notes.IsPost(line.At(i)))
        && Enumerable.Range(0, line.Count).All(i => line.IsCapitalised(i) || line.At(i) is "of" or "and" or "the" or "for" or "to");

    /// <summary>A figure alone, or a single letter: views, shares, a button.</summary>
    private static bool IsCounter(FoldedLine line) =>
        line.Count <= 2 && line.Original.Length <= 8 && Enumerable.Range(0, line.Count).All(i => line.IsNumber(i, out _) || line[i].Length == 1);

    /// <summary>A few capitalised words: next to a date, where it was written.</summary>
    private static bool IsPlace(FoldedLine line) =>
        line.Count is >= 1 and <= 4 && Enumerable.Range(0, line.Count).All(line.IsCapitalised) && PersonNames.RunAt(line, 0) < 2;

    private static void Take(ArticleDraft draft, LineReading reading, bool isAboveTitle, bool isBracketed)
    {
        var evidence = draft.Evidence;
        // Above the headline, with the time of day and without a word: the clock of the site, not of the article.
        var isSiteClock = isAboveTitle && reading.HasClock && !reading.IsDateLabelled && reading.Outlets.Count == 0;
        evidence.AddDate(isSiteClock ? null : reading.Published, reading.IsDateLabelled ? DateWeight.Labelled : isAboveTitle ? DateWeight.AboveTitle : DateWeight.Head);
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
        if (line.Count == 0 || line.Original.AsSpan().ContainsAny('>', '›', '»'))
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
}
