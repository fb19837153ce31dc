using Relations.Documents.Blocks;
using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>Chooses the headline among the lines above the running text.</summary>
internal static class TitleChoice
{
    /// <summary>Longest line that can be a headline, in words.</summary>
    private const int MostWords = 40;

    /// <summary>Most words of a heading that only names a section.</summary>
    private const int MostLabelWords = 3;

    /// <summary>Blocks above the running text among which the headline is looked for.</summary>
    private const int Reach = 300;

    /// <summary>Sets the draft's title; what open lines stand above it, and its repetitions, are dropped.</summary>
    /// <param name="draft">The draft, its furniture marked and its head's metadata lines known.</param>
    /// <param name="vocabulary">The words of its running text.</param>
    /// <param name="repeated">Hashes of lines that occur more than once.</param>
    public static void Choose(ArticleDraft draft, Vocabulary vocabulary, HashSet<ulong> repeated)
    {
        var declared = draft.Laid.Declared.Title ?? draft.Laid.Declared.WindowTitle;
        var declaredLine = declared is null ? null : new FoldedLine(declared);
        var (best, bestScore) = (-1, double.NegativeInfinity);
        var distance = 0;
        var topmost = TopLine(draft);
        for (var i = draft.First - 1; i >= Math.Max(0, draft.First - Reach); i--)
        {
            if (!IsCandidate(draft, i))
                continue;
            var score = Score(draft, i, vocabulary, declaredLine) - Math.Min(distance * 0.5, 3);
            score += draft.Shapes[i].Hash != 0 && repeated.Contains(draft.Shapes[i].Hash) ? 1.5 : 0;
            score += i == topmost ? 1 : 0;
            score += i + 1 < draft.Count && draft.Roles[i + 1] == BlockRole.Metadata ? 1 : 0;
            distance++;
            if (score >= bestScore)
                (best, bestScore) = (i, score);
        }
        if (best < 0 || !IsBelieved(draft, best, declaredLine))
            return;
        draft.Title = best;
        draft.Roles[best] = BlockRole.Title;
        for (var i = 0; i < best; i++)
        {
            if (draft.Roles[i] == BlockRole.Body)
                draft.Roles[i] = BlockRole.Boilerplate;
        }
    }

    /// <summary>
    /// A headline that the markup declares is overruled only by a heading, or by a line that says nearly the same; a page's window title
    /// only by what is more than a label of its own.
    /// </summary>
    private static bool IsBelieved(ArticleDraft draft, int index, FoldedLine? declared)
    {
        if (declared is null || draft[index].Kind == BlockKind.Title)
            return true;
        if (draft.Laid.Declared.Title is not null)
            return Similarity(draft.LineOf(index), declared) >= 0.4;
        return !draft.Laid.IsMarkedUp || !IsLabel(draft.LineOf(index), declared);
    }

    /// <summary>A few words that share none with the declared headline name a section, of the site or of the text.</summary>
    public static bool IsLabel(FoldedLine line, FoldedLine declared) => line.Count <= MostLabelWords && declared.Count > line.Count && Similarity(line, declared) == 0;

    /// <summary>The page's own name, where the page declares another headline than its name.</summary>
    public static bool NamesOutlet(FoldedLine line, DeclaredMetadata declared) =>
        declared.Outlet is { } outlet && (declared.Title ?? declared.WindowTitle) is { } title
        && line.Folded == new FoldedLine(outlet).Folded && line.Folded != new FoldedLine(title).Folded;

    private static int TopLine(ArticleDraft draft)
    {
        for (var i = Math.Max(0, draft.First - Reach); i < draft.First; i++)
        {
            if (IsCandidate(draft, i))
                return i;
        }
        return -1;
    }

    private static bool IsCandidate(ArticleDraft draft, int index)
    {
        if (!draft.IsOpenLine(index) || draft.Shapes[index].Words > MostWords || draft[index].Length > 400)
            return false;
        if (NamesOutlet(draft.LineOf(index), draft.Laid.Declared))
            return false;
        return draft[index].Kind is not (BlockKind.TableRow or BlockKind.ListItem) || draft.LineOf(index).IsNumber(0, out _);
    }

    private static double Score(ArticleDraft draft, int index, Vocabulary vocabulary, FoldedLine? declared)
    {
        var (block, shape, line) = (draft[index], draft.Shapes[index], draft.LineOf(index));
        var score = 4 * vocabulary.Overlap(line);
        score += shape.Words switch { 1 => -2, 2 => -1, 3 => 0, <= 18 => 1, <= 24 => 0, _ => -1.5 };
        score += block.Kind switch { BlockKind.Title => 4, BlockKind.Heading => 0.5, _ => 0 };
        score += shape.Capitals ? 0.5 : 0;
        score += shape.LastMark switch { '.' when !shape.Capitals => -1.5, ':' => -2, _ => 0 };
        score += TitleLabel.LengthIn(draft.TextOf(index)) > 0 ? 4 : 0;
        score -= block.IsLinked ? 3 : 0;
        score -= PublicBodies.IsName(line) || BoilerplatePhrases.Known.IsGeneric(line) ? 4 : 0;
        score += declared is not null && Similarity(line, declared) >= 0.6 ? 5 : 0;
        score -= line.Count > 1 && line[0].Length <= 2 && line.IsNumber(0, out _) ? 2 : 0;
        // "Name: description" and lists of figures are facts in a box, not headlines.
        score -= line.Count > 0 && line.IsNumber(line.Count - 1, out _) && shape.Words <= 3 ? 1 : 0;
        return score;
    }

    /// <summary>Which part of the words of the shorter line the longer one holds.</summary>
    public static double Similarity(FoldedLine line, FoldedLine other)
    {
        if (line.Count == 0 || other.Count == 0)
            return 0;
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < other.Count; i++)
            words.Add(other.At(i).ToString());
        var shared = 0;
        for (var i = 0; i < line.Count; i++)
            shared += words.Contains(line.At(i).ToString()) ? 1 : 0;
        return (double)shared / Math.Max(line.Count, Math.Min(other.Count, line.Count + 4));
    }
}
