using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Relations.HttpJson.Binding;

/// <summary>Sets fields of messages.</summary>
internal static class FieldWriter
{
    /// <summary>Sets a field, or adds to a repeated one.</summary>
    /// <returns>False if it, or another field of its oneof, has been set before.</returns>
    public static bool TryWrite(IMessage message, FieldDescriptor field, object value, ISet<FieldDescriptor> written)
    {
        if (field.IsRepeated)
            ((IList)field.Accessor.GetValue(message)).Add(value);
        else if (!written.Add(field) || field.RealContainingOneof?.Fields.Any(other => other != field && written.Contains(other)) == true)
            return false;
        else
            field.Accessor.SetValue(message, value);
        return true;
    }
}
