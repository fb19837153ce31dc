using Relations.Documents.Blocks;
using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>Reads what stands under the running text: credits, rights, addresses; drops lists of other stories.</summary>
internal static class TailReader
{
    /// <summary>Lines under the text that are read closely.</summary>
    private const int Reach = 200;

    /// <summary>Longest sentence that can be a credit or a note, in UTF-16 units.</summary>
    private const int LongestNote = 900;

    /// <summary>How much of a paragraph shows whether it is a note, in UTF-16 units.</summary>
    private const int NoteStart = 64;

    /// <summary>A credit line among paragraphs has no more words than this.</summary>
    private const int LongestCredit = 16;

    /// <summary>Decides on the lines under the text and takes what they say.</summary>
    public static void Read(ArticleDraft draft)
    {
        ReadInside(draft);
        var cut = -1;
        for (var i = draft.Tail; i < Math.Min(draft.Count, draft.Tail + Reach); i++)
        {
            if (draft[i].Length <= LongestNote)
                ReadLine(draft, i);
            if (cut < 0 && draft.Roles[i] != BlockRole.Body)
                cut = i;
        }
        DropStories(draft, cut);
    }

    /// <summary>Credit lines in the last third, among paragraphs on the author and the like.</summary>
    private static void ReadInside(ArticleDraft draft)
    {
        var from = Math.Max(draft.First + 1, draft.Last - Math.Max(3, draft.Count / 3));
        for (var i = from; i <= draft.Last && i < draft.Count; i++)
        {
            if (draft.Roles[i] != BlockRole.Body || draft[i].Length > MetadataLine.LongestLine || draft[i].Kind is BlockKind.Heading or BlockKind.TableRow
                || draft.Shapes[i].Words > LongestCredit)
                continue;
            var reading = MetadataLine.Read(draft.LineOf(i));
            var isName = reading.Outlets.Count == 1 && reading.Labels == 0 && !draft.Shapes[i].IsProse && i * 4 >= draft.Last * 3;
            var isCredit = (reading.Outlets.Count > 0 || reading.Has(LabelKind.Rights)) && (reading.Published is not null || reading.Labels != 0);
            if (reading.IsMetadata && (isCredit || isName))
                Take(draft, i, reading);
        }
    }

    private static void ReadLine(ArticleDraft draft, int index)
    {
        var line = draft.LineOf(index);
        if (draft.Roles[index] is BlockRole.Boilerplate or BlockRole.End or BlockRole.Menu)
        {
            ReadRights(draft, line);
            Addresses.Read(line.Original, draft.Evidence);
            return;
        }
        if (draft.Roles[index] != BlockRole.Body || draft[index].Length > MetadataLine.LongestLine)
            return;
        var reading = MetadataLine.Read(line);
        if (reading.IsMetadata)
            Take(draft, index, reading);
    }

    private static void Take(ArticleDraft draft, int index, LineReading reading)
    {
        var evidence = draft.Evidence;
        var isCredit = reading.Outlets.Count > 0;
        evidence.AddDate(reading.Published, isCredit || reading.IsDateLabelled ? DateWeight.Credit : DateWeight.Tail);
        evidence.AddDate(reading.Updated, DateWeight.TailUpdated);
        var weight = reading.Published is not null || reading.Has(LabelKind.Source) ? OutletWeight.Credit : OutletWeight.Masthead;
        evidence.AddOutlets(reading, weight);
        if (reading.Authors.Count > 0 && !reading.IsPicture)
            evidence.AddAuthor(string.Join(", ", reading.Authors), AuthorWeight.Signature);
        // "Beijing, 14 May 2010" under a joint statement says where and when it was made: it is the statement's own.
        if (!reading.HasPlace || reading.Labels != 0 || isCredit)
            draft.Roles[index] = BlockRole.Metadata;
    }

    /// <summary>"Copyright © 2011 X. All rights reserved": X is the outlet.</summary>
    private static void ReadRights(ArticleDraft draft, FoldedLine line)
    {
        if (!line.Original.Contains('©', StringComparison.Ordinal) && !line.Folded.Contains("copyright", StringComparison.Ordinal) && !line.Folded.Contains("rights reserved", StringComparison.Ordinal))
            return;
        if (line.Count <= 40)
            draft.Evidence.AddOutlets(MetadataLine.Read(line), OutletWeight.Rights);
        for (var at = 0; at < line.Count; at++)
        {
            if (Outlets.Known.LongestAt(line, at, out var outlet) <= 0)
                continue;
            draft.Evidence.AddOutlet(new OutletMention(outlet!.Name, outlet, OutletWeight.Rights));
            return;
        }
    }

    /// <summary>
    /// Lines behind the first one that is no text are furniture. Lines before it are headlines of other stories when several stand
    /// together; after a sentence that ends with a colon they are the list it announces.
    /// </summary>
    private static void DropStories(ArticleDraft draft, int cut)
    {
        var announced = draft.Tail > 0 && draft.Shapes[draft.Tail - 1].LastMark == ':';
        var start = draft.Tail;
        var end = cut < 0 ? draft.Count : cut;
        if (!announced && AreStories(draft, start, end, cut >= 0))
            Drop(draft, start, end);
        for (var i = start; i < end && !announced; i++)
        {
            if (draft.Roles[i] == BlockRole.Body && IsScrap(draft, i))
                draft.Roles[i] = BlockRole.Boilerplate;
        }
        if (cut >= 0 && !draft.Laid.IsMarkedUp)
            Drop(draft, cut, draft.Count);
    }

    /// <summary>A word or three under the text, or a word with a figure ("Views: 45"): a button or a counter.</summary>
    private static bool IsScrap(ArticleDraft draft, int index)
    {
        if (draft[index].Kind is BlockKind.TableRow or BlockKind.ListItem or BlockKind.Heading || draft[index].Length > 60)
            return false;
        var line = draft.LineOf(index);
        Addresses.ReadName(line.Original, draft.Evidence);
        var heads = index + 1 < draft.Count && draft.Roles[index + 1] == BlockRole.Body && draft.Shapes[index + 1].Words >= 8;
        return draft.Shapes[index].Words <= 3 && !heads && !IsEntry(draft, index);
    }

    private static void Drop(ArticleDraft draft, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (draft.Roles[i] == BlockRole.Body && !IsEntry(draft, i))
                draft.Roles[i] = BlockRole.Boilerplate;
        }
    }

    /// <summary>A row of a table of data, or an entry of a chronicle ("1992: relations established").</summary>
    private static bool IsEntry(ArticleDraft draft, int index)
    {
        if (draft[index].Kind == BlockKind.TableRow && !draft[index].IsLinked)
            return true;
        if (draft[index].Length > MetadataLine.LongestLine || draft.Shapes[index].Words < 4)
            return false;
        var line = draft.LineOf(index);
        return DateScanner.At(line, 0) is not null || (line[0].Length == 4 && line.IsNumber(0, out var year) && year is > 1500 and < 2100);
    }

    private static bool AreStories(ArticleDraft draft, int from, int to, bool furnitureFollows)
    {
        int lines = 0, stories = 0;
        for (var i = from; i < to; i++)
        {
            if (draft[i].Kind is BlockKind.ListItem or BlockKind.TableRow && !draft[i].IsLinked)
                return false;
            lines++;
            var shape = draft.Shapes[i];
            stories += draft[i].IsLinked || (!draft.Laid.IsMarkedUp && shape.Words is >= 3 and <= 20 && !shape.EndsSentence && shape.LowerWords * 2 <= shape.Words) ? 1 : 0;
        }
        return lines >= (furnitureFollows ? 2 : 3) && stories * 4 >= lines * 3;
    }

    /// <summary>Disclaimers and notes on the author among the first and last paragraphs.</summary>
    public static void ReadNotes(ArticleDraft draft)
    {
        int seen = 0;
        for (var i = draft.First; i <= draft.Last && i < draft.Count && seen < 3; i++, seen++)
            ReadNote(draft, i, isTail: false);
        seen = 0;
        for (var i = Math.Min(draft.Last + 3, draft.Count - 1); i > draft.First + 2 && seen < 7; i--, seen++)
            ReadNote(draft, i, isTail: true);
    }

    private static void ReadNote(ArticleDraft draft, int index, bool isTail)
    {
        if (draft[index].Length is > LongestNote or < 20 || draft.Roles[index] is BlockRole.Caption)
            return;
        var text = draft.TextOf(index);
        var start = new FoldedLine(text[..Math.Min(text.Length, NoteStart)].ToString());
        if (start.Count == 0)
            return;
        if (Notes.MayDisclaim(text))
            Notes.ReadDisclaimer(draft.LineOf(index), draft.Evidence);
        var isNote = Notes.IsNote(start);
        var startsWithName = isTail && PersonNames.RunAt(start, 0) >= 2 && draft.Shapes[index].Sentences <= 3 && IsNewName(draft, index, start);
        if ((isNote || startsWithName) && Notes.AuthorIn(draft.LineOf(index)) is { } author)
            draft.Evidence.AddAuthor(author, isNote ? AuthorWeight.Note : AuthorWeight.Signature);
    }

    /// <summary>A name in a line of its own under the text, or above a note on its bearer, signs the article.</summary>
    public static void ReadSignature(ArticleDraft draft, Vocabulary vocabulary)
    {
        var from = draft.Tail > draft.Last + 1 ? draft.Tail : Math.Max(draft.First + 1, draft.Last - 3);
        for (var i = from; i < Math.Min(draft.Count, draft.Tail + 3); i++)
        {
            if (!draft.IsOpenLine(i) || draft[i].Kind != BlockKind.Paragraph || draft[i].Length > 80)
                continue;
            var line = draft.LineOf(i);
            if (PersonNames.RunAt(line, 0) != line.Count || Bylines.NameIn(line, vocabulary) is not { } name || !IsNewName(draft, i, line))
                continue;
            draft.Evidence.AddAuthor(name, AuthorWeight.Signature);
            draft.Roles[i] = BlockRole.Metadata;
            return;
        }
    }

    /// <summary>A contributor is introduced once; somebody the article is about was named before.</summary>
    private static bool IsNewName(ArticleDraft draft, int index, FoldedLine line)
    {
        var words = PersonNames.RunAt(line, 0);
        var surname = line.OriginalOf(words - 1, words);
        var from = draft[Math.Max(0, draft.First)].Start;
        var body = draft.Laid.Text.Text.AsSpan(from, Math.Max(0, draft[index].Start - from));
        return !body.Contains(surname, StringComparison.Ordinal);
    }
}
