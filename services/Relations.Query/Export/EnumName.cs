using System.Text;

namespace Relations.Query.Export;

/// <summary>Names of enumeration values as the protos write them, without the prefix: <c>JOINT_COMMUNIQUE</c>.</summary>
internal static class EnumName
{
    /// <summary>The name; empty for the unspecified value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        if (EqualityComparer<T>.Default.Equals(value, default))
            return "";
        var name = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append('_');
            name.Append(char.ToUpperInvariant(letter));
        }
        return name.ToString();
    }
}
