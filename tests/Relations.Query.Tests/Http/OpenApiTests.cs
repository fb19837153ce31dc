using System.Text.Json;
using System.Text.Json.Nodes;
using Relations.V1;

namespace Relations.Query.Tests.Http;

public sealed class OpenApiTests(StoredTreaties stored) : IClassFixture<StoredTreaties>
{
    [Fact]
    public async Task Document_OfTheService_HasEveryPathInTheWordsOfTheProtos()
    {
        var document = await ReadAsync("/openapi.json");

        Assert.Equal("3.1.1", (string?)document["openapi"]);
        var list = document["paths"]!["/v1/agreements"]!["get"]!;
        Assert.Equal("ListAgreements", (string?)list["operationId"]);
        Assert.StartsWith("A page of agreements", (string?)list["description"], StringComparison.Ordinal);
        var fields = ListAgreementsRequest.Descriptor.Fields.InDeclarationOrder()
            .SelectMany(field => field.JsonName == "asOf" ? ["asOf.knownAt", "asOf.publishedBy"] : new[] { field.JsonName });
        Assert.Equal(fields, list["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"]));
        var get = document["paths"]!["/v1/agreements/{id}"]!["get"]!["parameters"]![0]!;
        Assert.Equal(("id", "path", true), ((string?)get["name"], (string?)get["in"], (bool)get["required"]!));
        Assert.Contains(document["components"]!["schemas"]!["AgreementType"]!["enum"]!.AsArray(), name => (string?)name == "AGREEMENT_TYPE_TREATY");
    }

    [Fact]
    public async Task Document_Wherever_SaysWhatThingsAre()
    {
        var document = await ReadAsync("/openapi.json");
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!).ToArray();

        Assert.Equal(operations.Length, operations.Select(operation => (string?)operation["operationId"]).Distinct().Count());
        var described = operations
            .Concat(operations.SelectMany(operation => operation["parameters"]!.AsArray()))
            .Concat(document["components"]!["schemas"]!.AsObject().Select(schema => schema.Value))
            .Concat(document["tags"]!.AsArray());
        Assert.All(described, element => Assert.False(string.IsNullOrWhiteSpace((string?)element!["description"]), element.ToJsonString()));
    }

    [Fact]
    public async Task Document_References_AreToWhatItHolds()
    {
        var document = await ReadAsync("/openapi.json");

        foreach (var reference in References(document))
            Assert.NotNull(reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, name) => node?[name]));
    }

    [Fact]
    public async Task Index_PointsToWhatCanBeAsked()
    {
        var index = await ReadAsync("/");

        foreach (var path in index["health"]!.AsArray().Append(index["openapi"]))
        {
            using var response = await stored.GetAsync((string)path!);
            Assert.True(response.IsSuccessStatusCode);
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref" ? [(string)member.Value!] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private async Task<JsonNode> ReadAsync(string path)
    {
        using var response = await stored.GetAsync(path);
        return JsonSerializer.Deserialize<JsonNode>(await response.Content.ReadAsStringAsync())!;
    }
}
