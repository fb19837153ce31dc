using Relations.Documents.Metadata;
using Relations.Documents.Text;

namespace Relations.Documents.Blocks;

/// <summary>What the reader of a format hands over: a cleaned text, its blocks in order, and what the markup declares.</summary>
/// <param name="Text">The text, mapped to the decoded raw text.</param>
/// <param name="Blocks">Its blocks, in order, none empty.</param>
/// <param name="Declared">Metadata that the format holds apart from the text.</param>
internal sealed record LaidOutText(MappedText Text, IReadOnlyList<Block> Blocks, DeclaredMetadata Declared)
{
    /// <summary>Its blocks are the elements of a page whose article has been found: what is left in it is there on purpose.</summary>
    public bool IsMarkedUp { get; init; }

    /// <summary>The characters of a block, white space as in the source.</summary>
    public ReadOnlySpan<char> this[Block block] => Text.Text.AsSpan(block.Start, block.Length);
}
