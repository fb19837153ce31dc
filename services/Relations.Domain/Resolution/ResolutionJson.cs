using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Relations.Domain.Resolution;

/// <summary>
/// The canonical JSON of records and discrepancies: lowerCamelCase, enumerations by their published names, nothing left out but
/// nulls. Two records are equal exactly when their canonical JSON is.
/// </summary>
public static class ResolutionJson
{
    /// <summary>Writes and reads the canonical form.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Canonical JSON of a record.</summary>
    public static string Write(Record record) => JsonSerializer.Serialize(record, Options);

    /// <summary>Canonical JSON of a discrepancy.</summary>
    public static string Write(Discrepancy discrepancy) => JsonSerializer.Serialize(discrepancy, Options);

    /// <summary>Reads what <see cref="Write(Record)"/> wrote. Throws <see cref="JsonException"/> when it is no record.</summary>
    public static Record ReadRecord(string json) =>
        JsonSerializer.Deserialize<Record>(json, Options) ?? throw new JsonException("A record is an object.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
