using System.Text.Json;
using System.Text.Json.Serialization;

namespace Relations.Domain;

/// <summary>
/// Who acts: a state by its ISO 3166-1 alpha-3 code (<c>CHN</c>), an organisation by a code of the organisation list
/// (<c>SCO</c>, <c>UN</c>), or, below the state, the name of a company, province or bank as the text gives it.
/// Ordered by code points, so a sorted list is the same everywhere.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct ActorCode : IComparable<ActorCode>
{
    private readonly string? _value;

    /// <summary>Wraps a code. Throws <see cref="ArgumentException"/> when it is blank or has space at its ends.</summary>
    public ActorCode(string value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Trim().Length != value.Length)
            throw new ArgumentException($"'{value}' is not an actor code.", nameof(value));
        _value = value;
    }

    /// <summary>The code itself. Throws <see cref="InvalidOperationException"/> on a default value.</summary>
    public string Value => _value ?? throw new InvalidOperationException("This actor code was never given a value.");

    /// <inheritdoc />
    public int CompareTo(ActorCode other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc />
    public override string ToString() => _value ?? "";

    private sealed class Converter : JsonConverter<ActorCode>
    {
        public override ActorCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("An actor code is a string."));

        public override void Write(Utf8JsonWriter writer, ActorCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
