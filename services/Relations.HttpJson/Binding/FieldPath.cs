using Google.Protobuf.Reflection;

namespace Relations.HttpJson.Binding;

/// <summary>A field of a request, or of a message within it.</summary>
internal sealed class FieldPath : IEquatable<FieldPath>
{
    private FieldPath(IReadOnlyList<FieldDescriptor> fields) => Fields = fields;

    /// <summary>The fields on the way, the one meant last.</summary>
    public IReadOnlyList<FieldDescriptor> Fields { get; }

    /// <summary>The field meant.</summary>
    public FieldDescriptor Field => Fields[^1];

    /// <summary>The path in the proto's spelling, as in <c>page_size</c> or <c>amount.currency</c>.</summary>
    public string Name => string.Join('.', Fields.Select(each => each.Name));

    /// <summary>The path in the spelling of proto3 JSON, as in <c>pageSize</c>.</summary>
    public string JsonName => string.Join('.', Fields.Select(each => each.JsonName));

    /// <summary>Finds a field that text can stand for, by its names in JSON or in the proto; null if there is none.</summary>
    public static FieldPath? Find(MessageDescriptor message, string path)
    {
        var fields = new List<FieldDescriptor>();
        MessageDescriptor? within = message;
        foreach (var name in path.Split('.'))
        {
            if (within is null || MessageFields.Named(within, name) is not { IsMap: false } field)
                return null;
            fields.Add(field);
            within = field.FieldType == FieldType.Message && !field.IsRepeated ? field.MessageType : null;
        }
        return FieldText.Takes(fields[^1]) ? new FieldPath(fields) : null;
    }

    /// <summary>Every path that text can stand for, those within messages included.</summary>
    public static IEnumerable<FieldPath> All(MessageDescriptor message) => All(message, []);

    public bool Equals(FieldPath? other) => other is not null && Fields.SequenceEqual(other.Fields);

    public override bool Equals(object? obj) => Equals(obj as FieldPath);

    public override int GetHashCode() => Field.GetHashCode();

    private static IEnumerable<FieldPath> All(MessageDescriptor message, FieldDescriptor[] way)
    {
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            if (FieldText.Takes(field))
                yield return new FieldPath([.. way, field]);
            else if (field.FieldType == FieldType.Message && !field.IsRepeated && !way.Contains(field))
                foreach (var path in All(field.MessageType, [.. way, field]))
                    yield return path;
        }
    }
}
