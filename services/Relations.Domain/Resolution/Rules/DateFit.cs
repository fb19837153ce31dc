namespace Relations.Domain.Resolution;

/// <summary>How dates of different precision are compared.</summary>
internal static class DateFit
{
    private const int YearAtMost = 366;

    /// <summary>The year that a date lies in, by its first day; null for none, and for one that spans more than a year.</summary>
    public static int? Year(EdtfDate? date) => date is not null && Days(date) <= YearAtMost ? date.Earliest.Year : null;

    /// <summary>0 for days (up to ten), 1 for a month, 2 for a season or quarter, 3 for a year, 4 for more or none; about counts as one coarser.</summary>
    public static int Coarseness(EdtfDate? date)
    {
        if (date is null)
            return 4;
        var coarseness = Days(date) switch { <= 10 => 0, <= 31 => 1, <= 92 => 2, <= YearAtMost => 3, _ => 4 };
        return date.IsApproximate ? Math.Min(coarseness + 1, 4) : coarseness;
    }

    /// <summary>True unless both dates are known and no day is possible for both.</summary>
    public static bool Possible(EdtfDate? a, EdtfDate? b) => a is null || b is null || a.Overlaps(b);

    /// <summary>What the dates have in common, for people.</summary>
    public static string Reason(EdtfDate? a, EdtfDate? b)
    {
        if (a is null || b is null)
            return "no date against it";
        if (a.Equals(b))
            return $"same date {a}";
        var (wide, narrow) = a.Contains(b) ? (a, b) : (b, a);
        return wide.Contains(narrow) ? $"{wide} includes {narrow}" : $"{a} overlaps {b}";
    }

    private static int Days(EdtfDate date) => date.Latest.DayNumber - date.Earliest.DayNumber + 1;
}
