using System.Text;
using Google.Protobuf.Reflection;

namespace Relations.Cli.Querying;

/// <summary>Names of enumeration values as people type and read them: <c>JOINT_COMMUNIQUE</c>.</summary>
internal static class EnumNames
{
    /// <summary>All but the unspecified one, without the prefix that they share.</summary>
    public static IEnumerable<string> Of(EnumDescriptor type) => type.Values.Skip(1).Select(value => value.Name[Prefix(type).Length..]);

    /// <summary>The value of a name in any case, with underscores, hyphens or spaces; null when it is none or unspecified.</summary>
    public static object? Find(EnumDescriptor type, string word)
    {
        var value = type.Values.Skip(1).FirstOrDefault(value => Bare(value.Name[Prefix(type).Length..]).Equals(Bare(word), StringComparison.OrdinalIgnoreCase));
        return value is null ? null : Enum.ToObject(type.ClrType, value.Number);
    }

    /// <summary>One name; empty for the unspecified value.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var written = value.ToString();
        if (written == "Unspecified")
            return "";
        var name = new StringBuilder();
        foreach (var c in written)
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

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    /// <summary>Names of most enumerations begin with its own, those of subjects with nothing.</summary>
    private static string Prefix(EnumDescriptor type)
    {
        var first = type.Values[0].Name[..^"UNSPECIFIED".Length];
        return type.Values.Skip(1).All(value => value.Name.StartsWith(first, StringComparison.Ordinal)) ? first : "";
    }
}
