namespace Relations.Documents.Metadata;

/// <summary>How surely a date is the document's publication, by where it stands.</summary>
internal static class DateWeight
{
    /// <summary>Behind "Published" or the like at the head.</summary>
    public const int Labelled = 90;
    /// <summary>In a dateline.</summary>
    public const int Dateline = 85;
    /// <summary>In a line between headline and text.</summary>
    public const int Head = 80;
    /// <summary>In a credit line at the end.</summary>
    public const int Credit = 70;
    /// <summary>Behind "Updated" at the head.</summary>
    public const int Updated = 60;
    /// <summary>In a line above the headline: as often the day the page was fetched.</summary>
    public const int AboveTitle = 50;
    /// <summary>In another line at the end.</summary>
    public const int Tail = 40;
    /// <summary>Behind "Updated" at the end.</summary>
    public const int TailUpdated = 30;
}
