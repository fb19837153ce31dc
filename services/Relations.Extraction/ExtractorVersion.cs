namespace Relations.Extraction;

/// <summary>Version of what the extractor reads. Raised whenever the same text may give other claims than before.</summary>
public static class ExtractorVersion
{
    /// <summary>The version of this build.</summary>
    public const string Current = "1";
}
