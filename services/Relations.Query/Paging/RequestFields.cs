using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Relations.Query.Paging;

/// <summary>
/// The fields of a request by name. A name means the same in every request (a test holds their comments together), so that
/// filters are read in one place; of what a request does not have, it asks nothing.
/// </summary>
internal readonly struct RequestFields(IMessage request)
{
    /// <summary>A text; empty where there is none.</summary>
    public string Text(string name) => (string?)Value(name) ?? "";

    /// <summary>Texts; empty where there are none.</summary>
    public IReadOnlyList<string> Texts(string name) => (IReadOnlyList<string>?)Value(name) ?? [];

    /// <summary>A number; 0 where there is none.</summary>
    public int Number(string name) => (int?)Value(name) ?? 0;

    /// <summary>True where the request has the flag and it is set.</summary>
    public bool Flag(string name) => (bool?)Value(name) ?? false;

    /// <summary>A message; null where there is none.</summary>
    public T? Message<T>(string name)
        where T : class, IMessage => (T?)Value(name);

    /// <summary>An enumeration's value; the unspecified one where there is none.</summary>
    public T Choice<T>(string name)
        where T : struct, Enum => (T?)Value(name) ?? default;

    /// <summary>Enumeration values with the descriptors of their type; none where the request has no such field.</summary>
    public IEnumerable<(object Value, EnumDescriptor Type)> Choices(string name)
    {
        if (Field(name) is not { } field)
            yield break;
        foreach (var value in (IEnumerable)field.Accessor.GetValue(request))
            yield return (value, field.EnumType);
    }

    private FieldDescriptor? Field(string name) => request.Descriptor.FindFieldByName(name);

    private object? Value(string name) => Field(name)?.Accessor.GetValue(request);
}
