using System.Text.Json;
using Relations.ServiceDefaults.Errors;

namespace Relations.HttpJson.Binding;

/// <summary>Reads a text of JSON, and notes what is wrong with it.</summary>
internal static class JsonText
{
    private const string WholeBody = "body";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    /// <summary>Reads it.</summary>
    /// <param name="text">In UTF-8.</param>
    /// <param name="check">Takes what is wrong.</param>
    /// <param name="read">Takes what the text says, if it is valid.</param>
    public static void Read(ReadOnlyMemory<byte> text, RequestCheck check, Action<JsonElement> read)
    {
        try
        {
            using var json = JsonDocument.Parse(text, Strict);
            read(json.RootElement);
        }
        catch (JsonException exception)
        {
            check.Add(WholeBody, $"A body of valid JSON, in UTF-8, nested at most {Strict.MaxDepth} deep, each name once in its object: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
        // Strings are decoded when they are read: half a surrogate pair is found then.
        catch (InvalidOperationException)
        {
            check.Add(WholeBody, "A body whose strings are valid Unicode.");
        }
    }
}
