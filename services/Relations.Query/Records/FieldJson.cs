using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;

namespace Relations.Query.Records;

/// <summary>Values of single fields in proto3 JSON. They differ from the domain's JSON in the names of enumeration values only.</summary>
internal static class FieldJson
{
    private const string Unspecified = "UNSPECIFIED";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The proto3 JSON of a value.</summary>
    /// <param name="message">The message that has the field.</param>
    /// <param name="field">The field's JSON name.</param>
    /// <param name="value">The value as the domain writes it.</param>
    public static string Of(MessageDescriptor message, string field, string value)
    {
        var type = message.Fields.InFieldNumberOrder().FirstOrDefault(each => each.JsonName == field);
        if (type?.FieldType != FieldType.Enum)
            return value;
        return JsonNode.Parse(value) switch
        {
            JsonArray values => new JsonArray([.. values.Select(each => JsonValue.Create(Name(type.EnumType, each!.GetValue<string>())))]).ToJsonString(Plain),
            JsonValue single => JsonValue.Create(Name(type.EnumType, single.GetValue<string>())).ToJsonString(Plain),
            _ => value,
        };
    }

    /// <summary>The value as the domain writes it, of its proto3 JSON; what is no JSON stays as it is.</summary>
    /// <param name="message">The message that has the field.</param>
    /// <param name="field">The field's JSON name.</param>
    /// <param name="value">The value; names of enumeration values may go without what all have in front.</param>
    public static string ToDomain(MessageDescriptor message, string field, string value)
    {
        var type = message.Fields.InFieldNumberOrder().FirstOrDefault(each => each.JsonName == field);
        if (type?.FieldType != FieldType.Enum)
            return value;
        var prefix = type.EnumType.Values[0].Name[..^Unspecified.Length];
        return prefix.Length == 0 ? value : value.Replace('"' + prefix, "\"", StringComparison.Ordinal);
    }

    /// <summary>Values of most enumerations repeat its name in front; those of subjects do not.</summary>
    private static string Name(EnumDescriptor type, string name)
    {
        var prefixed = type.Values[0].Name[..^Unspecified.Length] + name;
        return type.FindValueByName(prefixed) is null ? name : prefixed;
    }
}
