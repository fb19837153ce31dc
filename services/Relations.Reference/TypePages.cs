using Google.Protobuf.Reflection;

namespace Relations.Reference;

/// <summary>Where each service and type is described, and how a field's type is written.</summary>
internal sealed class TypePages(ApiProtos protos)
{
    /// <summary>The page of types that no service has to itself.</summary>
    public const string Shared = "types.md";

    private readonly HashSet<string> shared = [.. protos.SharedTypes.Select(type => type.FullName)];

    /// <summary>The page of a service: <c>agreement-service.md</c>.</summary>
    public static string Of(ServiceDescriptor service) => Path.GetFileNameWithoutExtension(service.File.Name).Replace('_', '-') + ".md";

    /// <summary>A type, with a link to where it is described.</summary>
    public string Link(IDescriptor type)
    {
        var name = ApiProtos.Name(type);
        var page = type == ErrorsPage.Reasons ? $"../{ErrorsPage.Path}"
            : shared.Contains(type.FullName) ? Shared
            : Of(type.File.Services[0]);
        return $"[{name}]({page}#{Markdown.Anchor(name)})";
    }

    /// <summary>The type of a field's values.</summary>
    public string Of(FieldDescriptor field) => field.IsMap
        ? $"map of {Single(field.MessageType.FindFieldByNumber(1))} to {Single(field.MessageType.FindFieldByNumber(2))}"
        : field.IsRepeated ? $"list of {Single(field)}" : Single(field);

    private string Single(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message or FieldType.Group => Link(field.MessageType),
        FieldType.Enum => Link(field.EnumType),
        var scalar => scalar.ToString().ToLowerInvariant(),
    };
}
