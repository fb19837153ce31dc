namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>Reads enumerations as the tables write them: <c>JOINT_COMMUNIQUE</c>.</summary>
internal static class TableEnum<T>
    where T : struct, Enum
{
    /// <summary>The value. Throws <see cref="ArgumentException"/> when there is none of that name: a fault of the table.</summary>
    public static T Parse(string name) => Enum.Parse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
