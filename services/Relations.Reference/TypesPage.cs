using Google.Protobuf.Reflection;

namespace Relations.Reference;

/// <summary>Describes types: on the page of those that services share, and as parts of other pages.</summary>
internal sealed class TypesPage(TypePages pages)
{
    /// <summary>The page of those that no service has to itself.</summary>
    public string Write(ApiProtos protos) => Markdown.Page(
    [
        Markdown.Origin,
        "# Shared types",
        "Messages and enumerations of more than one service, by name.",
        .. protos.SharedTypes.Where(type => type != ErrorsPage.Reasons).SelectMany(type => Section(type, "##")),
    ]);

    /// <summary>A type under a heading of its own.</summary>
    public IEnumerable<string> Section(IDescriptor type, string level) => [$"{level} {ApiProtos.Name(type)}", Markdown.Says(type), Table(type)];

    /// <summary>The fields of a message, or the values of an enumeration.</summary>
    public string Table(IDescriptor type) => type is MessageDescriptor message ? Fields(message) : Values((EnumDescriptor)type);

    private string Fields(MessageDescriptor message) => message.Fields.InDeclarationOrder().Count == 0
        ? "It has no fields."
        : Markdown.Table(["field", "type", "what it holds"], message.Fields.InDeclarationOrder().Select(field => new[] { $"`{field.Name}`", pages.Of(field), OneOf(field) + Markdown.Cell(field) }));

    private static string Values(EnumDescriptor enumeration) =>
        Markdown.Table(["value", "number", "what it means"], enumeration.Values.Select(value => new[] { $"`{value.Name}`", $"{value.Number}", Markdown.Cell(value) }));

    private static string OneOf(FieldDescriptor field) => field.RealContainingOneof is { } group ? $"(One of `{group.Name}`.) " : "";
}
