using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Relations.HttpJson.Binding;

/// <summary>Sets the fields of one request, and of the messages within it: each once, and one of each oneof.</summary>
internal sealed class FieldWriter
{
    // Messages are equal when they hold the same; here each stands for itself.
    private readonly Dictionary<object, HashSet<FieldDescriptor>> written = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sets a field, or adds to a repeated one.</summary>
    /// <returns>False if it, or another field of its oneof, has been set before.</returns>
    public bool TryWrite(IMessage message, FieldDescriptor field, object value)
    {
        if (field.IsRepeated)
            ((IList)field.Accessor.GetValue(message)).Add(value);
        else if (OtherOfOneof(message, field) || !Written(message).Add(field))
            return false;
        else
            field.Accessor.SetValue(message, value);
        return true;
    }

    /// <summary>Sets the field at the end of a path, in messages that are made where they are not there yet.</summary>
    /// <returns>False if it, or another field of a oneof on the way, has been set before.</returns>
    public bool TryWrite(IMessage message, FieldPath path, object value)
    {
        foreach (var field in path.Fields.SkipLast(1))
        {
            if (OtherOfOneof(message, field))
                return false;
            if (Written(message).Add(field))
                field.Accessor.SetValue(message, field.MessageType.Parser.ParseFrom([]));
            message = (IMessage)field.Accessor.GetValue(message);
        }
        return TryWrite(message, path.Field, value);
    }

    private bool OtherOfOneof(IMessage message, FieldDescriptor field) =>
        field.RealContainingOneof is { } group && group.Fields.Any(other => other != field && Written(message).Contains(other));

    private HashSet<FieldDescriptor> Written(IMessage message)
    {
        if (!written.TryGetValue(message, out var fields))
            written[message] = fields = [];
        return fields;
    }
}
