using Google.Protobuf;

namespace Relations.Cli.Output;

/// <summary>Messages as proto3 JSON.</summary>
internal static class JsonOutput
{
    private static readonly JsonFormatter Line = new(JsonFormatter.Settings.Default);
    private static readonly JsonFormatter Indented = new(JsonFormatter.Settings.Default.WithIndentation());

    /// <summary>On one line.</summary>
    public static string OneLine(IMessage message) => Line.Format(message);

    /// <summary>Over many lines, for people.</summary>
    public static string Pretty(IMessage message) => Indented.Format(message);
}
