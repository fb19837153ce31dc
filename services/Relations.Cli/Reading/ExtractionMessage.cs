using Relations.Mapping;

namespace Relations.Cli.Reading;

/// <summary>An extraction as the message that is printed.</summary>
internal static class ExtractionMessage
{
    public static V1.Extraction ToMessage(this Extraction.Extraction extraction) =>
        extraction.Document.ToMessage(extraction.Facts, extraction.Dates, extraction.Quantities, extraction.Unread);
}
