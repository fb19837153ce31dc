using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Relations.ServiceDefaults.Reflection;

namespace Relations.HttpJson.OpenApi;

/// <summary>JSON Schemas of messages and enumerations as proto3 JSON writes them, collected as they are referred to.</summary>
internal sealed class OpenApiSchemas
{
    private const string OwnPackage = "relations.v1.";

    private readonly Dictionary<string, JsonObject> byName = new(StringComparer.Ordinal);

    /// <summary>All that were referred to, by name.</summary>
    public JsonObject ToJson() => new(byName.OrderBy(schema => schema.Key, StringComparer.Ordinal).Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)));

    /// <summary>A reference to the schema of a message.</summary>
    public JsonObject Of(MessageDescriptor message) => Known(message) ?? Reference(message, () => Describe(message));

    /// <summary>The schema of a field's values, with its comment.</summary>
    public JsonObject Of(FieldDescriptor field)
    {
        var schema = field.IsMap
            ? new JsonObject { ["type"] = "object", ["additionalProperties"] = Value(field.MessageType.FindFieldByNumber(2)) }
            : field.IsRepeated ? new JsonObject { ["type"] = "array", ["items"] = Value(field) } : Value(field);
        return Described(schema, ProtoComments.Of(field));
    }

    private JsonObject Value(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message or FieldType.Group => Of(field.MessageType),
        FieldType.Enum => Reference(field.EnumType, () => Describe(field.EnumType)),
        FieldType.String => Type("string"),
        FieldType.Bool => Type("boolean"),
        FieldType.Bytes => new JsonObject { ["type"] = "string", ["contentEncoding"] = "base64" },
        FieldType.Double => Type("number", "double"),
        FieldType.Float => Type("number", "float"),
        FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => Type("integer", "int32"),
        FieldType.UInt32 or FieldType.Fixed32 => Type("integer", "int64"),
        // Numbers of 64 bits are strings in proto3 JSON.
        _ => Type("string", "int64"),
    };

    private JsonObject Describe(MessageDescriptor message) => Described(
        new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(message.Fields.InDeclarationOrder().Select(field => KeyValuePair.Create(field.JsonName, (JsonNode?)Of(field)))),
        },
        ProtoComments.Of(message));

    private static JsonObject Describe(EnumDescriptor enumeration) => Described(
        new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. enumeration.Values.Select(value => JsonValue.Create(value.Name))]) },
        string.Join('\n', enumeration.Values.Select(value => $"- `{value.Name}`: {ProtoComments.Of(value)}").Prepend(ProtoComments.Of(enumeration) + "\n")));

    private JsonObject Reference(IDescriptor type, Func<JsonObject> describe)
    {
        var name = type.FullName.StartsWith(OwnPackage, StringComparison.Ordinal) ? type.FullName[OwnPackage.Length..] : type.FullName;
        // Noted before it is described: messages may hold themselves.
        if (byName.TryAdd(name, []))
            byName[name] = describe();
        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    /// <summary>Messages that have a JSON form of their own; null for any other.</summary>
    private static JsonObject? Known(MessageDescriptor message) =>
        message.FullName == Timestamp.Descriptor.FullName ? Type("string", "date-time")
        : message.FullName == Duration.Descriptor.FullName || message.FullName == FieldMask.Descriptor.FullName ? Type("string")
        : message.FullName == Any.Descriptor.FullName
            ? new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["@type"] = Described(Type("string"), "The type of the message whose fields stand beside this one, as `type.googleapis.com/google.rpc.ErrorInfo`.") },
                ["additionalProperties"] = true,
            }
        : null;

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Type(string type, string format) => new() { ["type"] = type, ["format"] = format };

    private static JsonObject Described(JsonObject schema, string comment)
    {
        if (comment.Length > 0)
            schema["description"] = comment;
        return schema;
    }
}
