using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Relations.HttpJson.Routing;
using Relations.ServiceDefaults.Errors;

namespace Relations.HttpJson.Binding;

/// <summary>Reads the fields that a path and a query give; whatever is not a field is noted as wrong.</summary>
internal static class QueryFields
{
    /// <summary>Reads both into a message.</summary>
    public static void Read(HttpRequest request, HttpRoute route, IMessage message, FieldWriter writer, RequestCheck check)
    {
        foreach (var (name, path) in route.PathFields)
            Write(message, path, Decoded((string)request.RouteValues[name]!), path.Name, writer, check);
        foreach (var (name, values) in request.Query)
        {
            if (FieldPath.Find(route.Method.InputType, name) is not { } path)
                check.Add(Names.Cut(name), $"No parameter of this path; {Parameters(route)}");
            else if (!route.TakesFromQuery(path))
                check.Add(path.Name, "Given by the path or the body.");
            else
                for (var at = 0; at < values.Count; at++)
                    Write(message, path, values[at] ?? "", path.Field.IsRepeated ? $"{path.Name}[{at}]" : path.Name, writer, check);
        }
    }

    private static void Write(IMessage request, FieldPath path, string text, string name, FieldWriter writer, RequestCheck check)
    {
        if (FieldText.Read(path.Field, text) is not { } value)
            check.Add(name, FieldText.Rule(path.Field));
        else if (!writer.TryWrite(request, path, value))
            check.Add(name, "At most one value, of at most one field of a oneof.");
    }

    // The server has decoded everything else; it leaves the slash, which would end a segment.
    private static string Decoded(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static string Parameters(HttpRoute route)
    {
        var names = FieldPath.All(route.Method.InputType).Where(route.TakesFromQuery).Select(path => path.Name).ToArray();
        return names.Length == 0 ? "it takes none." : $"it takes: {string.Join(", ", names)}.";
    }
}
