using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Relations.Documents.Blocks;
using Relations.Documents.Text;
using Block = Markdig.Syntax.Block;

namespace Relations.Documents.Markdown;

/// <summary>Writes the text of a Markdown document's blocks, its marks left out. The parser bounds how deep blocks nest.</summary>
internal sealed class MarkdownWriter(MappedText source)
{
    private readonly MappedTextBuilder _text = new(source.Text.Length);
    private bool _hasTitle;
    private int _links;

    /// <summary>The blocks so far.</summary>
    public List<Blocks.Block> Blocks { get; } = [];

    /// <summary>The text so far; blocks lie in it.</summary>
    public MappedText ToText() => _text.ToMappedText();

    /// <summary>Adds a parsed document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="offset">Where its text starts in the source.</param>
    public void Write(MarkdownDocument document, int offset)
    {
        foreach (var block in document)
            WriteBlock(block, offset, BlockKind.Paragraph);
    }

    /// <summary>Adds text that was laid out otherwise.</summary>
    public void Append(LaidOutText laid)
    {
        var shift = _text.Length;
        _text.Append(laid.Text, 0, laid.Text.Text.Length);
        _text.Insert("\n");
        foreach (var block in laid.Blocks)
            Blocks.Add(block with { Start = block.Start + shift, End = block.End + shift });
    }

    private void WriteBlock(Block block, int offset, BlockKind kind)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or CodeBlock or HtmlBlock or LinkReferenceDefinitionGroup or FootnoteGroup:
                break;
            case HeadingBlock heading:
                WriteLeaf(heading, offset, heading.Level == 1 && !_hasTitle ? BlockKind.Title : BlockKind.Heading);
                _hasTitle |= heading.Level == 1;
                break;
            case LeafBlock leaf:
                WriteLeaf(leaf, offset, kind);
                break;
            case TableRow row:
                WriteRow(row, offset);
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    WriteBlock(child, offset, container is ListItemBlock ? BlockKind.ListItem : kind);
                break;
        }
    }

    private void WriteLeaf(LeafBlock leaf, int offset, BlockKind kind)
    {
        var start = _text.Length;
        _links = 0;
        WriteInlines(leaf.Inline, offset);
        EndBlock(start, kind);
    }

    private void WriteRow(TableRow row, int offset)
    {
        var start = _text.Length;
        _links = 0;
        foreach (var cell in row.Descendants<ParagraphBlock>())
        {
            if (_text.Length > start)
                _text.Insert("\n");
            WriteInlines(cell.Inline, offset);
        }
        EndBlock(start, BlockKind.TableRow);
    }

    private void EndBlock(int start, BlockKind kind)
    {
        if (_text.Length == start)
            return;
        var isLinked = _links * 10 >= (_text.Length - start) * 8;
        Blocks.Add(new Blocks.Block(start, _text.Length, kind, IsLinked: isLinked));
        _text.Insert("\n");
    }

    private void WriteInlines(ContainerInline? container, int offset)
    {
        foreach (var inline in container ?? Enumerable.Empty<Inline>())
            WriteInline(inline, offset);
    }

    private void WriteInline(Inline inline, int offset)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(literal.Content.AsSpan(), literal.Span, offset);
                break;
            case CodeInline code:
                _text.AppendReplacement(code.Content, source.Map.ToRaw(offset + code.Span.Start));
                break;
            case HtmlEntityInline entity:
                _text.AppendReplacement(CharacterCleaner.Clean(entity.Transcoded.ToString()).Text, source.Map.ToRaw(offset + entity.Span.Start));
                break;
            case LineBreakInline lineBreak:
                _text.AppendReplacement(" ", source.Map.ToRaw(Math.Max(0, offset + lineBreak.Span.Start)));
                break;
            case LinkInline { IsImage: true } or FootnoteLink or AutolinkInline or HtmlInline:
                break;
            case LinkInline link:
                var before = _text.Length;
                WriteInlines(link, offset);
                _links += _text.Length - before;
                break;
            case ContainerInline container:
                WriteInlines(container, offset);
                break;
        }
    }

    /// <summary>Text as it stands is mapped unit by unit; text behind a backslash is mapped to where it starts.</summary>
    private void WriteLiteral(ReadOnlySpan<char> content, SourceSpan span, int offset)
    {
        var start = offset + span.Start;
        if (span.Length == content.Length && start >= 0 && start + content.Length <= source.Text.Length
            && source.Text.AsSpan(start, content.Length).SequenceEqual(content))
            _text.Append(source, start, start + content.Length);
        else
            _text.AppendReplacement(content, source.Map.ToRaw(Math.Clamp(start, 0, source.Text.Length)));
    }
}
