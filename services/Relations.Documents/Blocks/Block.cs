namespace Relations.Documents.Blocks;

/// <summary>A paragraph, heading, list item or line of a laid-out text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last. White space inside stands for one space.</param>
/// <param name="Kind">What the markup says it is; plain text has only paragraphs and list items.</param>
/// <param name="AfterGap">An empty line, or in markup an element's edge, stands before it.</param>
/// <param name="IsLinked">Nearly all of it is the text of links.</param>
internal readonly record struct Block(int Start, int End, BlockKind Kind, bool AfterGap = true, bool IsLinked = false)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;
}

/// <summary>What markup says a block is.</summary>
internal enum BlockKind : byte
{
    /// <summary>A paragraph or a line.</summary>
    Paragraph,
    /// <summary>The document's first heading level.</summary>
    Title,
    /// <summary>A heading within the text.</summary>
    Heading,
    /// <summary>An item of a list.</summary>
    ListItem,
    /// <summary>A row of a table of data.</summary>
    TableRow,
}
