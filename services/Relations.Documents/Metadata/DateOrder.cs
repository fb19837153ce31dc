namespace Relations.Documents.Metadata;

/// <summary>How an outlet writes a date in figures.</summary>
internal enum DateOrder : byte
{
    /// <summary>Not known.</summary>
    Unknown,
    /// <summary>15/10/2007.</summary>
    DayMonth,
    /// <summary>10/15/2007.</summary>
    MonthDay,
}
