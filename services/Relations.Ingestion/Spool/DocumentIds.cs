namespace Relations.Ingestion.Spool;

/// <summary>Ids of documents: SHA-256 of the raw bytes, 64 lower-case hexadecimal digits.</summary>
internal static class DocumentIds
{
    /// <summary>True when the text has the form of an id.</summary>
    public static bool IsId(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
