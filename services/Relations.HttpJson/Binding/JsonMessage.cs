using System.Collections;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Relations.ServiceDefaults.Errors;

namespace Relations.HttpJson.Binding;

/// <summary>Reads the proto3 JSON of a request, and notes every field that is wrong by its path.</summary>
/// <remarks>https://protobuf.dev/programming-guides/json. Enumeration values may be named without their prefix.</remarks>
/// <param name="writer">Sets the fields.</param>
/// <param name="check">Takes what is wrong.</param>
internal sealed class JsonMessage(FieldWriter writer, RequestCheck check)
{
    /// <summary>Reads an object into a message.</summary>
    /// <param name="json">The object.</param>
    /// <param name="message">The message.</param>
    /// <param name="path">Where the message stands in the request; empty for the request itself.</param>
    /// <param name="taken">Fields that come from elsewhere and may not stand here.</param>
    public void Read(JsonElement json, IMessage message, string path, Func<FieldDescriptor, bool> taken)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            check.Add(path.Length == 0 ? "body" : path.TrimEnd('.'), $"A JSON object, the fields of {message.Descriptor.FullName}.");
            return;
        }
        foreach (var member in json.EnumerateObject())
        {
            if (MessageFields.Named(message.Descriptor, member.Name) is not { } field)
                check.Add(path + Names.Cut(member.Name), $"No field of {message.Descriptor.FullName}.");
            else if (taken(field))
                check.Add(path + field.Name, "Given by the path.");
            else if (member.Value.ValueKind != JsonValueKind.Null)
                Read(member.Value, message, field, path + field.Name);
        }
    }

    /// <summary>Reads the value of one field.</summary>
    public void Read(JsonElement json, IMessage message, FieldDescriptor field) => Read(json, message, field, field.Name);

    private void Read(JsonElement json, IMessage message, FieldDescriptor field, string path)
    {
        if (field.IsMap)
            ReadMap(json, message, field, path);
        else if (!field.IsRepeated)
            Write(json, message, field, path);
        else if (json.ValueKind != JsonValueKind.Array)
            check.Add(path, "A JSON array.");
        else
            foreach (var (item, at) in json.EnumerateArray().Select((item, at) => (item, at)))
                Write(item, message, field, $"{path}[{at}]");
    }

    private void ReadMap(JsonElement json, IMessage message, FieldDescriptor field, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            check.Add(path, "A JSON object.");
            return;
        }
        var (keys, values) = (field.MessageType.FindFieldByNumber(1), field.MessageType.FindFieldByNumber(2));
        foreach (var member in json.EnumerateObject())
        {
            var within = $"{path}.{Names.Cut(member.Name)}";
            if (FieldText.Read(keys, member.Name) is not { } key)
                check.Add(within, $"As a key: {FieldText.Rule(keys)}");
            else if (Value(member.Value, values, within) is { } value)
                ((IDictionary)field.Accessor.GetValue(message))[key] = value;
        }
    }

    private void Write(JsonElement json, IMessage message, FieldDescriptor field, string path)
    {
        if (Value(json, field, path) is { } value && !writer.TryWrite(message, field, value))
            check.Add(path, "At most one value, of at most one field of a oneof.");
    }

    /// <summary>The value, or null when it is wrong, which is noted.</summary>
    private object? Value(JsonElement json, FieldDescriptor field, string path)
    {
        if (field.FieldType == FieldType.Message && !FieldText.Takes(field))
        {
            var message = field.MessageType.Parser.ParseFrom([]);
            Read(json, message, path + ".", _ => false);
            return message;
        }
        var value = Scalar(json, field);
        if (value is null)
            check.Add(path, FieldText.Rule(field));
        return value;
    }

    private static object? Scalar(JsonElement json, FieldDescriptor field) => (json.ValueKind, field.FieldType) switch
    {
        (JsonValueKind.String, FieldType.Bytes) => json.TryGetBytesFromBase64(out var bytes) ? UnsafeByteOperations.UnsafeWrap(bytes) : FieldText.Read(field, json.GetString()!),
        (JsonValueKind.String, not FieldType.Bool) => FieldText.Read(field, json.GetString()!),
        (JsonValueKind.True or JsonValueKind.False, FieldType.Bool) => json.GetBoolean(),
        (JsonValueKind.Number, FieldType.Enum) => json.TryGetInt32(out var number) ? Enum.ToObject(field.EnumType.ClrType, number) : null,
        (JsonValueKind.Number, not (FieldType.String or FieldType.Bytes or FieldType.Bool or FieldType.Message)) => FieldText.Read(field, json.GetRawText()),
        _ => null,
    };
}
