namespace Relations.Domain.Resolution;

/// <summary>Choices that must not depend on order.</summary>
internal static class Best
{
    /// <summary>The one item with the highest score; null when none has a score or two share the highest.</summary>
    public static T? Only<T>(IEnumerable<T> items, Func<T, int?> score)
        where T : class
    {
        T? best = null;
        var highest = int.MinValue;
        var tied = false;
        foreach (var item in items)
        {
            if (score(item) is not { } value || value < highest)
                continue;
            tied = best is not null && value == highest;
            (best, highest) = (item, value);
        }
        return tied ? null : best;
    }
}
