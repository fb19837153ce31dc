using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;

namespace Relations.Domain.Corrections;

/// <summary>Single fields of facts, by their names in lowerCamelCase.</summary>
public static class FactField
{
    private static readonly string[] NotSet = ["evidence", "confidence", "fields"];

    private static readonly JsonSerializerOptions Strict = new(ResolutionJson.Options) { RespectNullableAnnotations = true };

    /// <summary>The fields of a kind of fact that can be set.</summary>
    public static IReadOnlyList<string> Of(Fact fact) =>
        [.. Strict.GetTypeInfo(fact.GetType()).Properties.Where(IsField).Select(property => property.Name)];

    /// <summary>The fact with another value in a field; lists are brought into their order.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="field">One of its fields.</param>
    /// <param name="value">The value, as JSON; <c>null</c> for none.</param>
    /// <exception cref="FormatException">The field cannot have it.</exception>
    public static Fact With(Fact fact, string field, string value)
    {
        var json = JsonSerializer.SerializeToNode(fact, Strict)!.AsObject();
        try
        {
            json[field] = Ordered(field, JsonNode.Parse(value));
            var set = json.Deserialize<Fact>(Strict)!;
            // A number may be read that is too large to be written.
            Value(set, field);
            return set;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"`{field}` cannot be {value}.", exception);
        }
    }

    /// <summary>The value of a field, as JSON; <c>null</c> for none.</summary>
    public static string Value(Fact fact, string field) =>
        JsonSerializer.SerializeToNode(fact, Strict)!.AsObject()[field]?.ToJsonString(ResolutionJson.Options) ?? "null";

    private static bool IsField(JsonPropertyInfo property) => property.Get is not null && !NotSet.Contains(property.Name);

    private static JsonNode? Ordered(string field, JsonNode? value)
    {
        if (value is not JsonArray items || !items.All(item => item?.GetValueKind() == JsonValueKind.String))
            return value;
        return field == "subjects"
            ? JsonSerializer.SerializeToNode(items.Deserialize<Subject[]>(Strict)!.Distinct().Order(), Strict)
            : JsonSerializer.SerializeToNode(items.Select(item => item!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal), Strict);
    }
}
