using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;
using Relations.HttpJson.Answers;
using Relations.HttpJson.Binding;
using Relations.HttpJson.Routing;
using Relations.ServiceDefaults.Reflection;

namespace Relations.HttpJson.OpenApi;

/// <summary>Describes routes as operations.</summary>
/// <param name="schemas">Collects what they refer to.</param>
internal sealed class OpenApiOperations(OpenApiSchemas schemas)
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Describes one.</summary>
    public JsonObject Describe(HttpRoute route)
    {
        var comment = ProtoComments.Of(route.Method);
        var operation = new JsonObject
        {
            ["operationId"] = Name(route.Method),
            ["tags"] = new JsonArray(route.Method.Service.Name),
            ["summary"] = comment.Split(". ")[0].TrimEnd('.'),
            ["description"] = comment,
            ["parameters"] = new JsonArray([.. Parameters(route)]),
        };
        if (route.Body.Exists)
            operation["requestBody"] = Body(route);
        operation["responses"] = Responses(route);
        return operation;
    }

    private string Name(MethodDescriptor method)
    {
        var name = method.Name;
        for (var number = 2; !names.Add(name); number++)
            name = $"{method.Name}{number}";
        return name;
    }

    private IEnumerable<JsonObject> Parameters(HttpRoute route) =>
    [
        .. route.PathFields.Select(field => Parameter("path", field.Key, field.Value)),
        .. FieldPath.All(route.Method.InputType).Where(route.TakesFromQuery).Select(path => Parameter("query", path.JsonName, path)),
    ];

    private JsonObject Parameter(string place, string name, FieldPath path)
    {
        var schema = schemas.Of(path.Field);
        schema.Remove("description");
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["description"] = ProtoComments.Of(path.Field), ["schema"] = schema };
        if (place == "path")
            parameter["required"] = true;
        return parameter;
    }

    private JsonObject Body(HttpRoute route)
    {
        var content = new JsonObject { ["application/json"] = Media(route.Body.Field is { } field ? schemas.Of(field) : schemas.Of(route.Method.InputType)) };
        if (route.TakesBytes)
            content["application/octet-stream"] = new JsonObject();
        return new JsonObject { ["required"] = true, ["content"] = content };
    }

    private JsonObject Responses(HttpRoute route)
    {
        var type = route.IsStream ? AnswerWriter.JsonLines : AnswerWriter.Json;
        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = ProtoComments.Of(route.Method.OutputType) + (route.IsStream ? $" One a line; an error that ends the stream is its last line, with the only member `{LineStream.ErrorMember}`." : ""),
                ["content"] = new JsonObject { [type.Split(';')[0]] = Media(schemas.Of(route.Method.OutputType)) },
            },
        };
        if (route.HasTag)
            responses["304"] = new JsonObject { ["description"] = "The answer is the one that `If-None-Match` names." };
        responses["default"] = new JsonObject { ["$ref"] = "#/components/responses/Error" };
        return responses;
    }

    private static JsonObject Media(JsonObject schema) => new() { ["schema"] = schema };
}
