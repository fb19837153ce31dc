using Relations.Domain;

namespace Relations.Query.Storage;

/// <summary>
/// The days a date may mean, as the store keeps them. An undated record has an empty range from the end of time to its
/// beginning: it is last in both orders of lists, and no range of days overlaps it.
/// </summary>
/// <param name="From">First day; <c>infinity</c> in the database for undated.</param>
/// <param name="To">Last day, inclusive; <c>-infinity</c> in the database for undated.</param>
internal readonly record struct DateBounds(DateOnly From, DateOnly To)
{
    /// <summary>The bounds of a date, or the empty range for none.</summary>
    public static DateBounds Of(EdtfDate? date) =>
        date is null ? new DateBounds(DateOnly.MaxValue, DateOnly.MinValue) : new DateBounds(date.Earliest, date.Latest);
}
