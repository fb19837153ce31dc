using System.Text.Json;
using Google.Protobuf.Reflection;
using Relations.Cli.Querying;
using Relations.V1;

namespace Relations.Cli.Correcting;

/// <summary>Values of fields as people type them.</summary>
internal static class FieldValue
{
    /// <summary>The proto3 JSON of a value: texts may go without quotation marks, lists without brackets and names of enumerations without their prefix.</summary>
    /// <param name="field">Name of the field. Fields of one name are of one form in all kinds of records.</param>
    /// <param name="text">What was typed.</param>
    public static string Json(string field, string text)
    {
        if (text == "null" || text.StartsWith('"') || text.StartsWith('[') || text.StartsWith('{'))
            return text;
        var found = Record.Descriptor.Fields.InDeclarationOrder().Select(kind => kind.MessageType.Fields.InDeclarationOrder().FirstOrDefault(each => each.JsonName == field)).OfType<FieldDescriptor>().ToList();
        if (found.Count == 0 || found[0].FieldType is not (FieldType.String or FieldType.Enum))
            return text;
        return found[0].IsRepeated
            ? JsonSerializer.Serialize(text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => Name(found, item)))
            : JsonSerializer.Serialize(Name(found, text));
    }

    private static string Name(List<FieldDescriptor> fields, string text) => fields
        .Where(field => field.FieldType == FieldType.Enum)
        .SelectMany(field => EnumNames.Of(field.EnumType))
        .FirstOrDefault(name => name.Equals(text.Replace(' ', '_').Replace('-', '_'), StringComparison.OrdinalIgnoreCase)) ?? text;
}
