extern alias OpenXml;

using System.Text;
using OpenXml::DocumentFormat.OpenXml;
using OpenXml::DocumentFormat.OpenXml.Packaging;
using OpenXml::DocumentFormat.OpenXml.Wordprocessing;
using Relations.Documents.Blocks;
using RunText = OpenXml::DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Relations.Documents.Docx;

/// <summary>Reads the paragraphs of a document part as a stream, so that neither its depth nor its size is held in a tree.</summary>
internal sealed class ParagraphReader
{
    /// <summary>Stands between the cells of a row.</summary>
    public const char CellEnd = '\t';

    private readonly List<DocxParagraph> _paragraphs = [];
    private readonly StringBuilder _text = new();
    private readonly HeadingStyles _styles;
    private BlockKind _kind;
    private int _rows;
    private int _links;
    private int _linked;
    private int _skipped;

    private ParagraphReader(HeadingStyles styles) => _styles = styles;

    /// <summary>The paragraphs and table rows in order.</summary>
    public static List<DocxParagraph> Read(MainDocumentPart main, HeadingStyles styles)
    {
        var paragraphs = new ParagraphReader(styles);
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            if (reader.IsStartElement)
                paragraphs.Start(reader);
            if (reader.IsEndElement)
                paragraphs.End(reader.ElementType);
        }
        paragraphs.EndParagraph();
        return paragraphs._paragraphs;
    }

    private void Start(OpenXmlReader reader)
    {
        var type = reader.ElementType;
        if (type == typeof(RunText))
        {
            if (_skipped == 0)
                Append(reader.GetText());
        }
        else if (type == typeof(TabChar) || type == typeof(Break) || type == typeof(CarriageReturn))
        {
            Append(" ");
        }
        else if (type == typeof(NoBreakHyphen))
        {
            Append("-");
        }
        else if (type == typeof(ParagraphStyleId) && _rows == 0)
        {
            _kind = _styles.KindOf(HeadingStyles.Attribute(reader, "val"));
        }
        else if (type == typeof(NumberingProperties) && _rows == 0 && _kind == BlockKind.Paragraph)
        {
            _kind = BlockKind.ListItem;
        }
        else if (!reader.IsEndElement)
        {
            Nest(type, 1);
        }
    }

    private void End(Type type)
    {
        if (type == typeof(Paragraph) && _rows == 0)
            EndParagraph();
        else if (type == typeof(Paragraph))
            Space();
        else if (type == typeof(TableCell) && _rows == 1)
            EndCell();
        else if (type == typeof(TableRow) && _rows == 1)
            EndRow();
        else
            Nest(type, -1);
    }

    private void Nest(Type type, int step)
    {
        if (type == typeof(TableRow))
            _rows += step;
        else if (type == typeof(Hyperlink))
            _links += step;
        else if (type == typeof(DeletedRun) || type == typeof(MoveFromRun) || type == typeof(TextBoxContent) || type == typeof(AlternateContentFallback))
            _skipped += step;
    }

    private void Append(string text)
    {
        foreach (var c in text)
            _text.Append(c is CellEnd or '\n' or '\r' ? ' ' : c);
        _linked += _links > 0 ? text.Length : 0;
    }

    /// <summary>Paragraphs of one cell are one line of it.</summary>
    private void Space()
    {
        if (_text.Length > 0 && _text[^1] is not (CellEnd or ' '))
            _text.Append(' ');
    }

    private void EndCell()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
        _text.Append(CellEnd);
    }

    private void EndRow()
    {
        _rows = 0;
        _kind = BlockKind.TableRow;
        while (_text.Length > 0 && _text[^1] is CellEnd or ' ')
            _text.Length--;
        EndParagraph();
    }

    private void EndParagraph()
    {
        if (_text.Length > 0)
            _paragraphs.Add(new DocxParagraph(_text.ToString(), _kind, _linked * 10 >= _text.Length * 8));
        _text.Clear();
        (_kind, _linked) = (BlockKind.Paragraph, 0);
    }
}
