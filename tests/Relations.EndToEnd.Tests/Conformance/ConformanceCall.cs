using System.Text.Json.Nodes;
using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Relations.EndToEnd.Tests.Conformance;

/// <summary>A call that every client makes.</summary>
/// <param name="Method">The method.</param>
/// <param name="Requests">Its request, or all of a stream.</param>
/// <param name="Take">Of a stream that goes on, how many answers are awaited; 0 for all.</param>
internal sealed record ConformanceCall(MethodDescriptor Method, IReadOnlyList<IMessage> Requests, int Take)
{
    /// <summary>How clients name it: <c>package.Service/Method</c>.</summary>
    public string Name => $"{Method.Service.FullName}/{Method.Name}";

    /// <summary>Whether it has a path over HTTP.</summary>
    public bool IsServedOverHttp => Method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is not null;

    /// <summary>What a client reads.</summary>
    /// <param name="urls">Addresses of query, ingestion and HTTP.</param>
    public JsonObject ToJson(IReadOnlyList<string> urls) => new()
    {
        ["method"] = Name,
        ["address"] = Address(urls),
        ["http"] = urls[2],
        ["requests"] = new JsonArray([.. Requests.Select(request => JsonNode.Parse(JsonFormatter.Default.Format(request)))]),
        ["take"] = Take,
    };

    /// <summary>Where the service is.</summary>
    public string Address(IReadOnlyList<string> urls) => Method.Service.Name is "IngestionService" or "ExtractionService" ? urls[1] : urls[0];
}
