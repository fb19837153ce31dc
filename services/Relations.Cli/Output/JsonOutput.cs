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

    /// <summary>
    /// Over many lines, and a line end: what <see cref="Pretty"/> gives of a message with these fields, but each message in them is made when its turn comes
    /// and held no longer.
    /// </summary>
    /// <param name="fields">The fields by their names, in the order of their numbers: a message, or a list of messages, which is left out where it is empty.</param>
    /// <param name="output">Where to.</param>
    public static void WritePretty(IEnumerable<(string Name, object Value)> fields, TextWriter output)
    {
        using var pieces = new BufferedTextWriter(output);
        var separator = "{";
        foreach (var (name, value) in fields)
        {
            if (value is IMessage message)
            {
                pieces.Write($"{separator}\n  \"{name}\": ");
                Indented.Format(message, pieces, 1);
                separator = ",";
                continue;
            }
            var opening = $"{separator}\n  \"{name}\": [";
            foreach (var item in (IEnumerable<IMessage>)value)
            {
                pieces.Write($"{opening}\n    ");
                Indented.Format(item, pieces, 2);
                opening = separator = ",";
            }
            if (opening == ",")
                pieces.Write("\n  ]");
        }
        pieces.WriteLine("\n}");
    }
}
