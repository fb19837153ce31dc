namespace Relations.Domain.Resolution;

/// <summary>Whether two wordings may be of the same state.</summary>
internal static class States
{
    /// <summary>True when they share one, or one of them names none.</summary>
    public static bool Fit(Wording a, Wording b) => a.States.Count == 0 || b.States.Count == 0 || a.States.Intersect(b.States).Any();

    /// <summary>The states in common, for people; starts with a semicolon or is empty.</summary>
    public static string Reason(Wording a, Wording b) => Reason(a, [b]);

    /// <summary>The states that a wording has in common with any of several.</summary>
    public static string Reason(Wording a, IReadOnlyList<Wording> others)
    {
        var shared = a.States.Intersect(others.SelectMany(other => other.States)).Order(StringComparer.Ordinal).ToList();
        return shared.Count == 0 ? "" : "; of " + string.Join(", ", shared);
    }
}
