using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Relations.ServiceDefaults.Reflection;

/// <summary>What the protos say of their elements: the comment before each, without which generated descriptors have to do.</summary>
public static class ProtoComments
{
    private static readonly Lazy<Dictionary<string, string>> All = new(Read);

    /// <summary>The comment of a service, method, message, field, oneof, enumeration or value, each paragraph on a line; empty if it has none.</summary>
    public static string Of(IDescriptor element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return All.Value.GetValueOrDefault(element.FullName, "");
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(V1.Evidence).Assembly.GetManifestResourceStream("relations.protoset")
            ?? throw new InvalidOperationException("The protos were built without their descriptions.");
        var files = FileDescriptorSet.Parser.ParseFrom(stream).File.Select(file => file.ToByteString());
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (element, declaration) in FileDescriptor.BuildFromByteStrings(files).SelectMany(Elements))
            comments[element.FullName] = Paragraphs(declaration?.LeadingComments ?? "");
        return comments;
    }

    private static IEnumerable<(IDescriptor Element, DescriptorDeclaration? Declaration)> Elements(FileDescriptor file) =>
    [
        .. file.Services.Select(service => ((IDescriptor)service, service.Declaration)),
        .. file.Services.SelectMany(service => service.Methods).Select(method => ((IDescriptor)method, method.Declaration)),
        .. file.MessageTypes.SelectMany(Elements),
        .. file.EnumTypes.SelectMany(Elements),
    ];

    private static IEnumerable<(IDescriptor Element, DescriptorDeclaration? Declaration)> Elements(MessageDescriptor message) =>
    [
        (message, message.Declaration),
        .. message.Fields.InDeclarationOrder().Select(field => ((IDescriptor)field, field.Declaration)),
        .. message.Oneofs.Select(oneof => ((IDescriptor)oneof, oneof.Declaration)),
        .. message.NestedTypes.SelectMany(Elements),
        .. message.EnumTypes.SelectMany(Elements),
    ];

    private static IEnumerable<(IDescriptor Element, DescriptorDeclaration? Declaration)> Elements(EnumDescriptor enumeration) =>
        enumeration.Values.Select(value => ((IDescriptor)value, (DescriptorDeclaration?)value.Declaration)).Prepend((enumeration, enumeration.Declaration));

    private static string Paragraphs(string comment) =>
        string.Join('\n', comment.Trim().Split("\n\n").Select(paragraph => string.Join(' ', paragraph.Split('\n').Select(line => line.Trim()))).Select(line => line.Trim()));
}
