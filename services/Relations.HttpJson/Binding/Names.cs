namespace Relations.HttpJson.Binding;

/// <summary>Names that a caller gave, as answers repeat them.</summary>
internal static class Names
{
    private const int Longest = 100;

    /// <summary>The name, or its beginning when it is longer than any name of a field.</summary>
    public static string Cut(string name) => name.Length <= Longest ? name : name[..Longest] + "…";
}
