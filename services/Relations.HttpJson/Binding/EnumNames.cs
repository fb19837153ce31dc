using System.Text;
using Google.Protobuf.Reflection;

namespace Relations.HttpJson.Binding;

/// <summary>Names of enumeration values: whole (<c>AGREEMENT_TYPE_TREATY</c>), and short, without the prefix that all of them share (<c>TREATY</c>).</summary>
internal static class EnumNames
{
    /// <summary>The short names, but for the value that says nothing.</summary>
    public static IEnumerable<string> Short(EnumDescriptor type) => type.Values.Where(value => value.Number != 0).Select(value => Short(type, value));

    /// <summary>The value of a name, whole or short, in any case; null if no value has it.</summary>
    public static object? Find(EnumDescriptor type, string name) =>
        type.Values.FirstOrDefault(value => Is(name, value.Name) || Is(name, Short(type, value))) is { } found ? Enum.ToObject(type.ClrType, found.Number) : null;

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Short(EnumDescriptor type, EnumValueDescriptor value)
    {
        var prefix = Prefix(type.Name);
        return value.Name.StartsWith(prefix, StringComparison.Ordinal) ? value.Name[prefix.Length..] : value.Name;
    }

    // AgreementType → AGREEMENT_TYPE_
    private static string Prefix(string type)
    {
        var prefix = new StringBuilder();
        foreach (var letter in type)
        {
            if (char.IsUpper(letter) && prefix.Length > 0)
                prefix.Append('_');
            prefix.Append(char.ToUpperInvariant(letter));
        }
        return prefix.Append('_').ToString();
    }
}
