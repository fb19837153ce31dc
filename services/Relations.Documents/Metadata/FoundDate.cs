using Relations.Domain;

namespace Relations.Documents.Metadata;

/// <summary>A date found in a line.</summary>
/// <param name="First">Number of its first word.</param>
/// <param name="End">One past its last word.</param>
/// <param name="Year">Year.</param>
/// <param name="Month">Month, or 0.</param>
/// <param name="Day">Day, or 0.</param>
/// <param name="IsAmbiguous">Written in figures, and <paramref name="Month"/> and <paramref name="Day"/> may be the other way round.</param>
/// <param name="Order">The order that figures show beyond doubt.</param>
internal readonly record struct FoundDate(int First, int End, int Year, int Month, int Day, bool IsAmbiguous = false, DateOrder Order = DateOrder.Unknown)
{
    /// <summary>The date in EDTF; of an ambiguous one in the given order, the year and nothing more when the order is unknown.</summary>
    public EdtfDate ToEdtf(DateOrder order)
    {
        if (Month == 0 || (IsAmbiguous && order == DateOrder.Unknown && Month != Day))
            return EdtfDate.Year(Year);
        if (Day == 0)
            return EdtfDate.Month(Year, Month);
        return IsAmbiguous && order == DateOrder.DayMonth ? EdtfDate.Day(Year, Day, Month) : EdtfDate.Day(Year, Month, Day);
    }
}
