namespace Relations.Domain.Resolution;

/// <summary>Orders of publication dates.</summary>
internal static class Publication
{
    /// <summary>By first possible day; unknown last.</summary>
    public static IComparer<EdtfDate?> EarliestFirst { get; } = Comparer<EdtfDate?>.Create((a, b) =>
        a is null ? (b is null ? 0 : 1) : b is null ? -1 : a.CompareTo(b));

    /// <summary>By last possible day, latest first; unknown last.</summary>
    public static IComparer<EdtfDate?> LatestFirst { get; } = Comparer<EdtfDate?>.Create((a, b) =>
        a is null ? (b is null ? 0 : 1) : b is null ? -1 : b.Latest.CompareTo(a.Latest));
}
