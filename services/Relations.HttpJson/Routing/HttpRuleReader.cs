using Google.Api;
using Google.Protobuf.Reflection;
using Relations.HttpJson.Binding;

namespace Relations.HttpJson.Routing;

/// <summary>Reads <c>google.api.http</c>, as https://github.com/googleapis/googleapis/blob/master/google/api/http.proto defines it.</summary>
/// <remarks>
/// What no method here uses is refused when the process starts: patterns within a variable (<c>{name=shelves/*}</c>), methods that have
/// no field of their own, and answers cut down to one field.
/// </remarks>
internal static class HttpRuleReader
{
    /// <summary>The routes of a method; none if it states no rule.</summary>
    /// <exception cref="NotSupportedException">A rule is not of the kind that is served.</exception>
    public static IEnumerable<HttpRoute> Routes(MethodDescriptor method)
    {
        if (method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is not { } rule)
            return [];
        if (method.IsClientStreaming)
            throw Unsupported(method, "a stream of requests cannot be sent over HTTP/JSON");
        return new[] { rule }.Concat(rule.AdditionalBindings).Select(each => Route(method, each));
    }

    private static HttpRoute Route(MethodDescriptor method, HttpRule rule)
    {
        var (verb, template) = Pattern(rule);
        if (template.Length == 0 || template.AsSpan().ContainsAny('*', '=') || rule.ResponseBody.Length > 0)
            throw Unsupported(method, $"its rule is not served: {rule}");
        var variables = Variables(template).ToDictionary(
            name => name,
            name => FieldPath.Find(method.InputType, name) ?? throw Unsupported(method, $"`{name}` of its path is no field of the request"),
            StringComparer.Ordinal);
        return new HttpRoute(method, verb, template, variables, Body(method, rule));
    }

    private static BodyRule Body(MethodDescriptor method, HttpRule rule) => rule.Body switch
    {
        "" => new BodyRule(false, null),
        "*" => new BodyRule(true, null),
        var name => new BodyRule(false, method.InputType.FindFieldByName(name) ?? throw Unsupported(method, $"`{name}`, its body, is no field of the request")),
    };

    private static (string Verb, string Template) Pattern(HttpRule rule) => rule.PatternCase switch
    {
        HttpRule.PatternOneofCase.Get => ("GET", rule.Get),
        HttpRule.PatternOneofCase.Post => ("POST", rule.Post),
        HttpRule.PatternOneofCase.Put => ("PUT", rule.Put),
        HttpRule.PatternOneofCase.Patch => ("PATCH", rule.Patch),
        HttpRule.PatternOneofCase.Delete => ("DELETE", rule.Delete),
        _ => ("", ""),
    };

    private static IEnumerable<string> Variables(string template) => template.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]);

    private static NotSupportedException Unsupported(MethodDescriptor method, string why) => new($"{method.FullName}: {why}.");
}
