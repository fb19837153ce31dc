using System.Text.Json.Serialization;

namespace Relations.Domain;

/// <summary>Formats that can be read.</summary>
[JsonConverter(typeof(EnumNameConverter<DocumentFormat>))]
public enum DocumentFormat
{
    /// <summary>Plain text.</summary>
    Text,
    /// <summary>HTML or XHTML.</summary>
    Html,
    /// <summary>Markdown (CommonMark).</summary>
    Markdown,
    /// <summary>Office Open XML word processing document.</summary>
    Docx,
}
