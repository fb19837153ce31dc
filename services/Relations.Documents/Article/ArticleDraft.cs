using System.Buffers;
using Relations.Documents.Blocks;
using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Article;

/// <summary>A laid-out text while it is decided what each of its blocks is. Used by one thread.</summary>
internal sealed class ArticleDraft
{
    private readonly Dictionary<int, FoldedLine> _lines = [];

    public ArticleDraft(LaidOutText laid)
    {
        Laid = laid;
        Shapes = new BlockShape[laid.Blocks.Count];
        for (var i = 0; i < Shapes.Length; i++)
            Shapes[i] = BlockShapes.Of(laid[laid.Blocks[i]]);
        Roles = new BlockRole[Shapes.Length];
    }

    /// <summary>The text and its blocks.</summary>
    public LaidOutText Laid { get; }

    /// <summary>The blocks' shapes, by their number.</summary>
    public BlockShape[] Shapes { get; }

    /// <summary>The blocks' roles, by their number; decided step by step.</summary>
    public BlockRole[] Roles { get; }

    /// <summary>How many blocks there are.</summary>
    public int Count => Roles.Length;

    /// <summary>First block of running text; <see cref="Count"/> when there is none.</summary>
    public int First { get; set; }

    /// <summary>Last block of running text; -1 when there is none.</summary>
    public int Last { get; set; } = -1;

    /// <summary>First block under the article: behind the running text and the list of facts it ends with.</summary>
    public int Tail { get; set; }

    /// <summary>The headline's block, or -1.</summary>
    public int Title { get; set; } = -1;

    /// <summary>What was learned of the document.</summary>
    public MetadataEvidence Evidence { get; } = new();

    /// <summary>A block.</summary>
    public Block this[int index] => Laid.Blocks[index];

    /// <summary>The block's characters, white space as in the source.</summary>
    public ReadOnlySpan<char> TextOf(int index) => Laid[Laid.Blocks[index]];

    /// <summary>Undecided so far and not running text.</summary>
    public bool IsOpenLine(int index) => Roles[index] == BlockRole.Body && !Shapes[index].IsProse;

    /// <summary>Running text that stays.</summary>
    public bool IsOpenProse(int index) => Roles[index] == BlockRole.Body && Shapes[index].IsProse;

    /// <summary>Of the list of facts that the article ends with.</summary>
    public bool IsRecord(int index) => index > Last && index < Tail;

    /// <summary>A block as one folded line. Meant for short blocks.</summary>
    public FoldedLine LineOf(int index)
    {
        if (!_lines.TryGetValue(index, out var line))
            _lines[index] = line = new FoldedLine(Collapse(TextOf(index)));
        return line;
    }

    private static string Collapse(ReadOnlySpan<char> text)
    {
        var collapsed = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                collapsed[length++] = c;
            else if (length > 0 && collapsed[length - 1] != ' ')
                collapsed[length++] = ' ';
        }
        var line = new string(collapsed, 0, length);
        ArrayPool<char>.Shared.Return(collapsed);
        return line;
    }
}
