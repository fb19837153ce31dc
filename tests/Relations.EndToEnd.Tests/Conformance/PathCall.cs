using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Google.Api;
using Google.Protobuf;

namespace Relations.EndToEnd.Tests.Conformance;

/// <summary>A call over HTTP at the path that its proto states.</summary>
internal static partial class PathCall
{
    /// <summary>The answers as JSON: of a stream that goes on, as many as are awaited.</summary>
    public static async Task<List<string>> AnswersAsync(HttpClient client, ConformanceCall call)
    {
        using var request = Request(call.Method.GetOptions().GetExtension(AnnotationsExtensions.Http), JsonNode.Parse(JsonFormatter.Default.Format(call.Requests.Single()))!.AsObject());
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.True(response.IsSuccessStatusCode, $"{call.Name}: {response.StatusCode}");
        var answers = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            answers.Add(line);
            if (answers.Count == call.Take)
                break;
        }
        return answers;
    }

    private static HttpRequestMessage Request(HttpRule rule, JsonObject fields)
    {
        var (verb, template) = rule.PatternCase switch
        {
            HttpRule.PatternOneofCase.Get => ("GET", rule.Get),
            HttpRule.PatternOneofCase.Post => ("POST", rule.Post),
            HttpRule.PatternOneofCase.Put => ("PUT", rule.Put),
            HttpRule.PatternOneofCase.Delete => ("DELETE", rule.Delete),
            _ => throw new InvalidOperationException($"{rule} has another verb."),
        };
        var path = Variable().Replace(template, variable =>
        {
            var name = Names().Replace(variable.Groups[1].Value, match => match.Groups[1].Value.ToUpperInvariant());
            var value = fields[name]?.ToString() ?? "";
            fields.Remove(name);
            return Uri.EscapeDataString(value);
        });
        if (rule.Body.Length > 0)
            return new(new HttpMethod(verb), path) { Content = new StringContent((rule.Body == "*" ? fields : fields[rule.Body])!.ToJsonString(), Encoding.UTF8, "application/json") };
        var query = string.Join('&', Parameters(fields, "").Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        return new(new HttpMethod(verb), query.Length == 0 ? path : $"{path}?{query}");
    }

    private static IEnumerable<(string Name, string Value)> Parameters(JsonObject fields, string within) =>
        from field in fields
        from value in field.Value is JsonArray many ? many : [field.Value?.DeepClone()]
        from parameter in value is JsonObject inner ? Parameters(inner, $"{within}{field.Key}.") : [(within + field.Key, $"{value}")]
        select parameter;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Variable();

    [GeneratedRegex("_([a-z])")]
    private static partial Regex Names();
}
