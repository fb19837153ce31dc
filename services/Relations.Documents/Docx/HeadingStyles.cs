extern alias OpenXml;

using OpenXml::DocumentFormat.OpenXml;
using OpenXml::DocumentFormat.OpenXml.Packaging;
using OpenXml::DocumentFormat.OpenXml.Wordprocessing;
using Relations.Documents.Blocks;

namespace Relations.Documents.Docx;

/// <summary>Which paragraph styles of a document are headings. Style ids are the writer's own; names and outline levels are not.</summary>
internal sealed class HeadingStyles
{
    private readonly Dictionary<string, BlockKind> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Title"] = BlockKind.Title,
        ["Heading1"] = BlockKind.Title,
        ["Heading2"] = BlockKind.Heading,
        ["Heading3"] = BlockKind.Heading,
        ["Heading4"] = BlockKind.Heading,
        ["Subtitle"] = BlockKind.Heading,
    };

    /// <summary>The styles of a document.</summary>
    public static HeadingStyles Of(MainDocumentPart main)
    {
        var styles = new HeadingStyles();
        if (main.StyleDefinitionsPart is not { } part)
            return styles;
        using var reader = OpenXmlReader.Create(part);
        string? id = null;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Style) && reader.IsStartElement)
                id = Attribute(reader, "styleId");
            else if (reader.ElementType == typeof(StyleName) && reader.IsStartElement && id is not null)
                styles.Add(id, Attribute(reader, "val"));
        }
        return styles;
    }

    /// <summary>The kind of a paragraph with the style.</summary>
    public BlockKind KindOf(string? styleId) => styleId is null ? BlockKind.Paragraph : _kinds.GetValueOrDefault(styleId, BlockKind.Paragraph);

    /// <summary>An attribute of the element the reader is at, by its local name.</summary>
    public static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name)
                return attribute.Value;
        }
        return null;
    }

    private void Add(string id, string? name)
    {
        if (name is null)
            return;
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Equals("heading 1", StringComparison.OrdinalIgnoreCase))
            _kinds[id] = BlockKind.Title;
        else if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase))
            _kinds[id] = BlockKind.Heading;
    }
}
