using Google.Protobuf.Reflection;

namespace Relations.HttpJson.Binding;

/// <summary>Fields of messages by the names that callers use.</summary>
internal static class MessageFields
{
    /// <summary>The field of a name in proto3 JSON (<c>pageSize</c>) or in the proto (<c>page_size</c>); null if there is none.</summary>
    public static FieldDescriptor? Named(MessageDescriptor message, string name) =>
        message.FindFieldByName(name) ?? message.Fields.InDeclarationOrder().FirstOrDefault(field => field.JsonName == name);
}
