namespace Relations.Documents.Metadata;

/// <summary>How surely a mention names the document's own outlet, by where it stands.</summary>
internal static class OutletWeight
{
    /// <summary>The page declares it.</summary>
    public const int Declared = 100;
    /// <summary>"Publication: …", "Published in …".</summary>
    public const int Publication = 90;
    /// <summary>A credit line with a date at the end: "(… 10/15/2007 page 6)".</summary>
    public const int Credit = 80;
    /// <summary>A rights line: "© …".</summary>
    public const int Rights = 72;
    /// <summary>"Source: …" in a line of its own that is no picture's.</summary>
    public const int Source = 70;
    /// <summary>"… not necessarily the views of …".</summary>
    public const int Disclaimer = 66;
    /// <summary>A line that is nothing but the name.</summary>
    public const int Masthead = 60;
    /// <summary>The agency of a dateline.</summary>
    public const int Dateline = 55;
    /// <summary>The host of the outlet's own addresses.</summary>
    public const int Address = 50;
    /// <summary>A byline, or another line of metadata.</summary>
    public const int Line = 45;
    /// <summary>Whom somebody "told" it in the text.</summary>
    public const int Interview = 20;
    /// <summary>A picture's source.</summary>
    public const int Picture = 5;
}
