using System.Collections.Concurrent;
using System.Text.Json;
using Google.Protobuf.Reflection;

namespace Relations.Query.Export;

/// <summary>
/// The proto3 JSON of one type of messages, from their stored bytes: making the message first takes several times as long. It knows the
/// types of fields that records have, and that values of a repeated field stand together, as every library writes them.
/// </summary>
internal sealed class WireJson
{
    private const int LengthDelimited = 2;
    private static readonly ConcurrentDictionary<string, WireJson> Known = new();

    private readonly Field?[] fields;

    private WireJson(MessageDescriptor message)
    {
        Known[message.FullName] = this;
        fields = new Field?[message.Fields.InDeclarationOrder().Max(field => field.FieldNumber) + 1];
        foreach (var field in message.Fields.InDeclarationOrder())
            fields[field.FieldNumber] = new Field(field);
    }

    /// <summary>That of a type.</summary>
    public static WireJson Of(MessageDescriptor message) => Known.TryGetValue(message.FullName, out var known) ? known : new WireJson(message);

    /// <summary>Writes a message as a JSON object.</summary>
    public void Write(ReadOnlySpan<byte> message, Utf8JsonWriter json)
    {
        var reader = new WireReader(message);
        var open = 0;
        json.WriteStartObject();
        while (reader.TryReadTag(out var number, out var wireType))
        {
            var field = fields[number]!;
            if (number != open)
            {
                Close(open, json);
                json.WritePropertyName(field.Name);
                open = field.IsRepeated ? number : 0;
                if (field.IsRepeated)
                    json.WriteStartArray();
            }
            if (field.IsPacked && wireType == LengthDelimited)
                field.WritePacked(reader.ReadBytes(), json);
            else
                field.Write(ref reader, json);
        }
        Close(open, json);
        json.WriteEndObject();
    }

    private static void Close(int open, Utf8JsonWriter json)
    {
        if (open != 0)
            json.WriteEndArray();
    }

    private sealed class Field(FieldDescriptor field)
    {
        private readonly FieldType type = field.FieldType;
        private readonly Lazy<WireJson>? message = field.FieldType == FieldType.Message ? new(() => Of(field.MessageType)) : null;
        private readonly JsonEncodedText[] names = field.FieldType == FieldType.Enum ? Names(field.EnumType) : [];

        public JsonEncodedText Name { get; } = JsonEncodedText.Encode(field.JsonName);

        public bool IsRepeated { get; } = field.IsRepeated;

        public bool IsPacked { get; } = field.IsRepeated && field.FieldType is not (FieldType.String or FieldType.Message);

        public void WritePacked(ReadOnlySpan<byte> values, Utf8JsonWriter json)
        {
            var reader = new WireReader(values);
            while (!reader.IsAtEnd)
                Write(ref reader, json);
        }

        public void Write(ref WireReader reader, Utf8JsonWriter json)
        {
            switch (type)
            {
                case FieldType.String:
                    json.WriteStringValue(reader.ReadBytes());
                    break;
                case FieldType.Message:
                    message!.Value.Write(reader.ReadBytes(), json);
                    break;
                case FieldType.Enum:
                    json.WriteStringValue(names[(int)reader.ReadVarint()]);
                    break;
                case FieldType.Int32:
                    json.WriteNumberValue((int)reader.ReadVarint());
                    break;
                case FieldType.Bool:
                    json.WriteBooleanValue(reader.ReadVarint() != 0);
                    break;
                case FieldType.Double:
                    json.WriteNumberValue(reader.ReadDouble());
                    break;
                default:
                    throw new NotSupportedException($"No record has a field of type {type}.");
            }
        }

        private static JsonEncodedText[] Names(EnumDescriptor type) =>
            [.. type.Values.OrderBy(value => value.Number).Select(value => JsonEncodedText.Encode(value.Name))];
    }
}
