using System.Text.Json;

namespace Relations.Cli.Evaluating;

/// <summary>Members of JSON objects, null where they are absent or of another type.</summary>
internal static class JsonMembers
{
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public static string? Text(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    public static double? Number(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } member ? member.GetDouble() : null;

    public static int? Whole(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var whole) ? whole : null;

    /// <summary>The elements of an array; none when it is absent.</summary>
    public static IReadOnlyList<JsonElement> List(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } member ? [.. member.EnumerateArray()] : [];

    /// <summary>The strings of an array; none when it is absent.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json, string name) => json.Member(name) is { } member ? member.Texts() : [];

    /// <summary>The strings of this array; none when it is no array.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.String).Select(element => element.GetString()!)] : [];
}
