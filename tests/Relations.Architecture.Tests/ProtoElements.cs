using System.Text.RegularExpressions;

namespace Relations.Architecture.Tests;

/// <summary>An element of a proto file that stands on a line of its own: message, field, enumeration, value, service or call.</summary>
internal sealed record ProtoElement(string Name, int Line, bool HasComment);

/// <summary>Reads the elements of a proto file, one declaration a line, as all of ours are written.</summary>
internal static partial class ProtoElements
{
    public static IReadOnlyList<ProtoElement> In(string[] lines)
    {
        var elements = new List<ProtoElement>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (NameOf(lines[at]) is { } name)
                elements.Add(new ProtoElement(name, at + 1, at > 0 && IsComment(lines[at - 1])));
        }
        return elements;
    }

    private static string? NameOf(string line)
    {
        foreach (var form in new[] { Block(), Call(), Field(), Value() })
        {
            if (form.Match(line) is { Success: true } match)
                return match.Groups["name"].Value;
        }
        return null;
    }

    private static bool IsComment(string line) => line.TrimStart() is ['/', '/', _, .. var text] && text.Any(char.IsLetter);

    [GeneratedRegex(@"^\s*(message|enum|service|oneof)\s+(?<name>\w+)\s*\{", RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*rpc\s+(?<name>\w+)\s*\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex(@"^\s*(optional\s+|repeated\s+)?(map\s*<.*>|[\w.]+)\s+(?<name>\w+)\s*=\s*\d+\s*(\[.*\])?;", RegexOptions.ExplicitCapture)]
    private static partial Regex Field();

    [GeneratedRegex(@"^\s*(?<name>[A-Z][A-Z0-9_]*)\s*=\s*\d+\s*;", RegexOptions.ExplicitCapture)]
    private static partial Regex Value();
}
