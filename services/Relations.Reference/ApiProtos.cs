using Google.Protobuf.Reflection;

namespace Relations.Reference;

/// <summary>What the API's own package declares.</summary>
internal sealed class ApiProtos
{
    private const string Package = "relations.v1";

    private readonly FileDescriptor[] files =
    [
        .. typeof(V1.Evidence).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor")?.GetValue(null))
            .OfType<FileDescriptor>()
            .Where(file => file.Package == Package)
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    /// <summary>The services, by name.</summary>
    public IReadOnlyList<ServiceDescriptor> Services => [.. files.SelectMany(file => file.Services).OrderBy(service => service.Name, StringComparer.Ordinal)];

    /// <summary>Messages and enumerations that no service has to itself, by name; those that hold nothing but others are left out.</summary>
    public IReadOnlyList<IDescriptor> SharedTypes => [.. files.Where(file => file.Services.Count == 0).SelectMany(Types).OrderBy(Name, StringComparer.Ordinal)];

    /// <summary>Messages and enumerations of a file, in their order, but for those that hold nothing but others.</summary>
    public static IEnumerable<IDescriptor> Types(FileDescriptor file) => [.. file.MessageTypes.SelectMany(Types), .. file.EnumTypes];

    /// <summary>The name of a type within the package, as in <c>Subject.Code</c>.</summary>
    public static string Name(IDescriptor type) => type.FullName[(Package.Length + 1)..];

    private static IEnumerable<IDescriptor> Types(MessageDescriptor message)
    {
        var holdsOnlyTypes = message.Fields.InDeclarationOrder().Count == 0 && message.EnumTypes.Count + message.NestedTypes.Count > 0;
        return
        [
            .. holdsOnlyTypes ? Array.Empty<IDescriptor>() : [message],
            .. message.NestedTypes.Where(nested => nested.GetOptions()?.MapEntry != true).SelectMany(Types),
            .. message.EnumTypes,
        ];
    }
}
