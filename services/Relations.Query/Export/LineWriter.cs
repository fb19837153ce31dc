using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Relations.Query.Export;

/// <summary>Writes JSON objects, one a line.</summary>
internal sealed class LineWriter : IDisposable
{
    /// <summary>As people read it: only what JSON must escape is.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Utf8JsonWriter json = new(Stream.Null, Options);

    /// <summary>Writes a line.</summary>
    public void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        json.Reset(output);
        write(json);
        json.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Writes a line with one member: a stored message under its name.</summary>
    public void Write(IBufferWriter<byte> output, JsonEncodedText name, WireJson type, ReadOnlySpan<byte> message)
    {
        json.Reset(output);
        json.WriteStartObject();
        json.WritePropertyName(name);
        type.Write(message, json);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    /// <inheritdoc />
    public void Dispose() => json.Dispose();
}
