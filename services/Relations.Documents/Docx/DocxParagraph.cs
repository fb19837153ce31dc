using Relations.Documents.Blocks;

namespace Relations.Documents.Docx;

/// <summary>A paragraph or a table row of a DOCX document.</summary>
/// <param name="Text">Its text without line ends; cells are divided by <see cref="ParagraphReader.CellEnd"/>.</param>
/// <param name="Kind">What its style says it is.</param>
/// <param name="IsLinked">All of it is in links.</param>
internal sealed record DocxParagraph(string Text, BlockKind Kind, bool IsLinked);
