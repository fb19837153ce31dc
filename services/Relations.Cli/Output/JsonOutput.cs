using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace Relations.Cli.Output;

/// <summary>Messages as proto3 JSON, and other JSON as it is.</summary>
internal static class JsonOutput
{
    private static readonly JsonFormatter Line = new(JsonFormatter.Settings.Default);
    private static readonly JsonFormatter Indented = new(JsonFormatter.Settings.Default.WithIndentation());
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line.</summary>
    public static string OneLine(IMessage message) => Line.Format(message);

    /// <summary>On one line.</summary>
    public static string OneLine(JsonNode json) => json.ToJsonString(Readable);

    /// <summary>On one line.</summary>
    public static string OneLine(JsonElement json) => JsonSerializer.Serialize(json, Readable);

    /// <summary>Over many lines, for people.</summary>
    public static string Pretty(IMessage message) => Indented.Format(message);

    /// <summary>Over many lines, and a line end; written piece by piece.</summary>
    public static void WritePretty(IMessage message, TextWriter output)
    {
        using var pieces = new BufferedTextWriter(output);
        Indented.Format(message, pieces);
        pieces.WriteLine();
    }
}
