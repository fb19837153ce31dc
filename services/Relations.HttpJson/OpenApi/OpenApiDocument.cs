using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Rpc;
using Relations.HttpJson.Routing;
using Relations.ServiceDefaults.Reflection;

namespace Relations.HttpJson.OpenApi;

/// <summary>Describes routes as https://spec.openapis.org/oas/v3.1.1 defines, in the words of the protos.</summary>
internal static class OpenApiDocument
{
    private const string Conventions =
        "Facts about how states deal with each other, read out of articles, each with the words it was read from. Messages are proto3 JSON. " +
        "In a query, a field of several values is given once for each; values of enumerations may go without their prefix (`TREATY`), in any case. " +
        "A parameter that is not known is refused. Errors are `google.rpc.Status`. The same methods are served over gRPC.";

    // The texts are read by people; nothing of them gets into a page unescaped.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The version of what is served.</summary>
    public static string Version { get; } = typeof(OpenApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Writes the document.</summary>
    public static string Write(IReadOnlyList<HttpRoute> routes)
    {
        var schemas = new OpenApiSchemas();
        var paths = Paths(routes, new OpenApiOperations(schemas));
        var error = new JsonObject
        {
            ["description"] = "What went wrong, with the HTTP status of its code.",
            ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.Of(Status.Descriptor) } },
        };
        // The details of errors: no field refers to them.
        schemas.Of(ErrorInfo.Descriptor);
        schemas.Of(BadRequest.Descriptor);
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "Relations",
                ["version"] = Version,
                ["description"] = Conventions,
                ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["identifier"] = "Apache-2.0" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["tags"] = Tags(routes),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas.ToJson(), ["responses"] = new JsonObject { ["Error"] = error } },
        }.ToJsonString(Readable);
    }

    private static JsonObject Paths(IReadOnlyList<HttpRoute> routes, OpenApiOperations operations)
    {
        var paths = new JsonObject();
        foreach (var path in routes.GroupBy(route => route.Template))
            paths[path.Key] = new JsonObject(path.Select(route => KeyValuePair.Create(route.Verb.ToLowerInvariant(), (JsonNode?)operations.Describe(route))));
        return paths;
    }

    private static JsonArray Tags(IReadOnlyList<HttpRoute> routes) =>
    [
        .. routes.Select(route => route.Method.Service).DistinctBy(service => service.FullName).OrderBy(service => service.Name, StringComparer.Ordinal)
            .Select(service => new JsonObject { ["name"] = service.Name, ["description"] = ProtoComments.Of(service) }),
    ];
}
