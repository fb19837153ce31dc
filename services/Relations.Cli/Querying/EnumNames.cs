using System.Text;

namespace Relations.Cli.Querying;

/// <summary>Names of enumeration values as people type and read them: <c>JOINT_COMMUNIQUE</c>.</summary>
internal static class EnumNames
{
    /// <summary>All but the unspecified one.</summary>
    public static IEnumerable<string> Of<TEnum>()
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(value => Convert.ToInt32(value, null) != 0).Select(value => Of(value));

    /// <summary>One name; empty for the unspecified value.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        if (Convert.ToInt32(value, null) == 0)
            return "";
        var name = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToUpperInvariant(c));
        }
        return name.ToString();
    }

    /// <summary>The name in words, for tables: <c>joint communique</c>.</summary>
    public static string Words<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Of(value).Replace('_', ' ').ToLowerInvariant();

    /// <summary>Reads a name in any case, with underscores, hyphens or spaces.</summary>
    public static bool TryParse<TEnum>(string word, out TEnum value)
        where TEnum : struct, Enum
    {
        var bare = word.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Enum.TryParse(bare, ignoreCase: true, out value) && Enum.IsDefined(value) && Convert.ToInt32(value, null) != 0 && !char.IsDigit(bare[0]);
    }
}
