using Google.Protobuf.Reflection;
using Relations.HttpJson.Routing;

namespace Relations.Reference;

/// <summary>The page of a service: its methods with their requests and answers, and the types that only it has.</summary>
internal sealed class ServicePage(ServiceDescriptor service, TypePages pages)
{
    private readonly TypesPage types = new(pages);

    /// <summary>Writes it.</summary>
    public string Write() => Markdown.Page([Markdown.Origin, $"# {service.Name}", Markdown.Says(service), Methods(), .. service.Methods.SelectMany(Method), .. OwnTypes()]);

    /// <summary>Where a method is served over HTTP.</summary>
    public static IEnumerable<string> Places(MethodDescriptor method) => HttpRuleReader.Routes(method).Select(route => $"`{route.Verb} {route.Template}`");

    private string Methods() => Markdown.Table(
        ["method", "over HTTP", "takes", "gives"],
        service.Methods.Select(method => new[]
        {
            $"[{method.Name}](#{Markdown.Anchor(method.Name)})",
            string.Join("<br>", Places(method)),
            Streamed(method.IsClientStreaming, method.InputType),
            Streamed(method.IsServerStreaming, method.OutputType),
        }));

    private IEnumerable<string> Method(MethodDescriptor method) =>
    [
        $"## {method.Name}",
        Markdown.Says(method),
        string.Join(" · ", Places(method).Prepend($"`{service.FullName}/{method.Name}`")),
        .. Message(method.InputType, method.IsClientStreaming),
        .. Message(method.OutputType, method.IsServerStreaming),
    ];

    private IEnumerable<string> Message(MessageDescriptor message, bool isStream) => IsOwn(message)
        ? [$"### {ApiProtos.Name(message)}", isStream ? $"A stream of these. {Markdown.Says(message)}" : Markdown.Says(message), types.Table(message)]
        : [];

    private IEnumerable<string> OwnTypes()
    {
        var shown = service.Methods.SelectMany(method => new IDescriptor[] { method.InputType, method.OutputType }).ToHashSet();
        var rest = ApiProtos.Types(service.File).Where(type => !shown.Contains(type)).ToList();
        return rest.Count == 0 ? [] : ["## Types", .. rest.SelectMany(type => types.Section(type, "###"))];
    }

    private string Streamed(bool isStream, MessageDescriptor message) => (isStream ? "stream of " : "") + pages.Link(message);

    private bool IsOwn(MessageDescriptor message) => message.File == service.File;
}
