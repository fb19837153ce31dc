using System.Collections;
using Google.Protobuf;

namespace Relations.Query.Importing;

/// <summary>Texts that the store can take.</summary>
internal static class StorableText
{
    /// <summary>Looks at every text of a message, however deep.</summary>
    /// <exception cref="FormatException">One holds a NUL.</exception>
    public static void Check(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            var value = field.Accessor.GetValue(message);
            foreach (var item in value is IList list ? list : new[] { value })
            {
                if (item is string text && text.Contains('\0', StringComparison.Ordinal))
                    throw new FormatException($"`{field.Name}` holds U+0000, which no store of text takes.");
                if (item is IMessage part)
                    Check(part);
            }
        }
    }
}
