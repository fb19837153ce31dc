namespace Relations.Documents.Metadata;

/// <summary>Writes declared authors in one way: names with commas between, the outlet's own name left out.</summary>
internal static class AuthorList
{
    private static readonly string[] Dividers = [", ", "; ", " and ", " & ", " | ", ";"];

    /// <summary>The names; null when none is left. "By Jane Roe, John Doe and Ann Poe, CNN" is "Jane Roe, John Doe, Ann Poe".</summary>
    public static string? Written(string declared)
    {
        var text = declared.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? declared[3..] : declared;
        var names = text.Split(Dividers, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.StartsWith("and ", StringComparison.Ordinal) ? name[4..] : name)
            .Where(name => Outlets.Known.ByName(name) is null)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }
}
