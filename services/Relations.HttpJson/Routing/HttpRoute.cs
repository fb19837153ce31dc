using Google.Protobuf.Reflection;
using Relations.HttpJson.Binding;

namespace Relations.HttpJson.Routing;

/// <summary>A method at one of its paths.</summary>
/// <param name="Method">The method.</param>
/// <param name="Verb">GET, POST, PUT, PATCH or DELETE.</param>
/// <param name="Template">The path, as in <c>/v1/agreements/{id}</c>.</param>
/// <param name="PathFields">The fields of the request that the path names, by their names in it.</param>
/// <param name="Body">Where the body goes.</param>
internal sealed record HttpRoute(
    MethodDescriptor Method, string Verb, string Template, IReadOnlyDictionary<string, FieldPath> PathFields, BodyRule Body)
{
    /// <summary>Whether the answer is a stream of messages.</summary>
    public bool IsStream => Method.IsServerStreaming;

    /// <summary>Whether answers have an entity tag, and HEAD asks for it: asking changes nothing, and the answer comes whole.</summary>
    public bool HasTag => Verb == "GET" && !IsStream;

    /// <summary>Whether the body may be the bytes of a field as they are.</summary>
    /// <remarks>Pages of any site can make a browser send a POST with a text, but not a PUT: what is taken without a type is taken by PUT alone.</remarks>
    public bool TakesBytes => Verb == "PUT" && Body.Field is { FieldType: FieldType.Bytes, IsRepeated: false };

    /// <summary>Whether a field may be given in the query: it is neither in the path nor in the body.</summary>
    public bool TakesFromQuery(FieldPath path) =>
        !Body.TakesAll && !PathFields.Values.Contains(path) && (Body.Field is not { } body || path.Fields[0] != body);
}

/// <summary>Where the body of a request goes.</summary>
/// <param name="TakesAll">Whether it holds every field that the path does not name.</param>
/// <param name="Field">The one field that it holds.</param>
internal sealed record BodyRule(bool TakesAll, FieldDescriptor? Field)
{
    /// <summary>Whether there is a body at all.</summary>
    public bool Exists => TakesAll || Field is not null;
}
