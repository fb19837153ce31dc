using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Relations.HttpJson.Binding;

/// <summary>Values of fields as text: in paths, in queries, and in the strings of JSON.</summary>
internal static class FieldText
{
    private const NumberStyles Integer = NumberStyles.AllowLeadingSign;
    private const NumberStyles Real = NumberStyles.Float;

    /// <summary>Messages that proto3 JSON writes as one string.</summary>
    private static readonly HashSet<string> Texts = [Timestamp.Descriptor.FullName, Duration.Descriptor.FullName, FieldMask.Descriptor.FullName];

    /// <summary>Whether values of a field can be given as text.</summary>
    public static bool Takes(FieldDescriptor field) =>
        !field.IsMap && (field.FieldType is not (FieldType.Message or FieldType.Group) || Texts.Contains(field.MessageType.FullName));

    /// <summary>Reads one value.</summary>
    /// <returns>The value as the field's accessor takes it, or null if the text is none.</returns>
    public static object? Read(FieldDescriptor field, string text) => field.FieldType switch
    {
        FieldType.String => text,
        FieldType.Bool => text switch { "true" => true, "false" => false, _ => null },
        FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => int.TryParse(text, Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 => long.TryParse(text, Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        FieldType.UInt32 or FieldType.Fixed32 => uint.TryParse(text, Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        FieldType.UInt64 or FieldType.Fixed64 => ulong.TryParse(text, Integer, CultureInfo.InvariantCulture, out var number) ? number : null,
        FieldType.Double => double.TryParse(text, Real, CultureInfo.InvariantCulture, out var number) && IsMeant(double.IsInfinity(number), text) ? number : null,
        FieldType.Float => float.TryParse(text, Real, CultureInfo.InvariantCulture, out var number) && IsMeant(float.IsInfinity(number), text) ? number : null,
        FieldType.Bytes => Bytes(text),
        FieldType.Enum => EnumNames.Find(field.EnumType, text) ?? EnumNumber(field.EnumType, text),
        _ => Message(field.MessageType, text),
    };

    /// <summary>What values of a field look like, in one sentence.</summary>
    public static string Rule(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => "A text.",
        FieldType.Bool => "`true` or `false`.",
        FieldType.Double or FieldType.Float => "A number.",
        FieldType.Bytes => "Bytes in base64.",
        FieldType.Enum => $"One of: {string.Join(", ", EnumNames.Short(field.EnumType))}.",
        FieldType.Message or FieldType.Group => $"The proto3 JSON of {field.MessageType.FullName}.",
        _ => $"A whole number ({field.FieldType.ToString().ToLowerInvariant()}).",
    };

    // Numbers that are too large become infinite when they are parsed.
    private static bool IsMeant(bool infinite, string text) => !infinite || text is "Infinity" or "-Infinity";

    // Any number: later versions of a proto may know values that this one does not.
    private static object? EnumNumber(EnumDescriptor type, string text) =>
        int.TryParse(text, Integer, CultureInfo.InvariantCulture, out var number) ? System.Enum.ToObject(type.ClrType, number) : null;

    private static ByteString? Bytes(string text)
    {
        var standard = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='), buffer, out var count)
            ? ByteString.CopyFrom(buffer, 0, count)
            : null;
    }

    private static IMessage? Message(MessageDescriptor type, string text)
    {
        try
        {
            return JsonParser.Default.Parse(System.Text.Json.JsonSerializer.Serialize(text), type);
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
