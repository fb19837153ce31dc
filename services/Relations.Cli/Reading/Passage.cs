using System.Text.Json;
using Relations.Domain;

namespace Relations.Cli.Reading;

/// <summary>A line of <c>extract --jsonl</c>.</summary>
/// <param name="Id">Whatever the caller calls it; given back as it came.</param>
/// <param name="Text">What to read.</param>
/// <param name="Published">When it was published, or null.</param>
/// <param name="Format">What the text is, or null to tell from itself.</param>
internal sealed record Passage(JsonElement Id, string Text, EdtfDate? Published, DocumentFormat? Format)
{
    /// <summary>Reads a line; when it is wrong, says how.</summary>
    public static bool TryParse(string line, out Passage? passage, out string? problem)
    {
        (passage, problem) = (null, null);
        JsonElement json;
        try
        {
            json = JsonDocument.Parse(line).RootElement;
        }
        catch (JsonException exception)
        {
            problem = $"not JSON: {exception.Message}";
            return false;
        }
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("id", out var id) || !TryString(json, "text", out var text) || text is null)
        {
            problem = "an object with \"id\" and \"text\", in valid Unicode, is needed";
            return false;
        }
        passage = new Passage(id, text, null, null);
        if (!TryString(json, "published", out var published) || !TryString(json, "format", out var format))
        {
            problem = "\"published\" and \"format\" are strings";
            return false;
        }
        EdtfDate? date = null;
        if (!string.IsNullOrEmpty(published) && !EdtfDate.TryParse(published, out date))
        {
            problem = $"\"published\" is '{published}', not a date such as 2002-12-27";
            return false;
        }
        DocumentFormat parsed = default;
        if (!string.IsNullOrEmpty(format) && !(Enum.TryParse(format, ignoreCase: true, out parsed) && format.All(char.IsAsciiLetter)))
        {
            problem = $"\"format\" is '{format}', not one of text, html, markdown";
            return false;
        }
        passage = passage with { Published = date, Format = string.IsNullOrEmpty(format) ? null : parsed };
        return true;
    }

    private static bool TryString(JsonElement json, string name, out string? value)
    {
        value = null;
        if (!json.TryGetProperty(name, out var element) || element.ValueKind == JsonValueKind.Null)
            return true;
        if (element.ValueKind != JsonValueKind.String)
            return false;
        try
        {
            value = element.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return false;
        }
    }
}
