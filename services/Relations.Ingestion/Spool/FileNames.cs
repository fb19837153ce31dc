using System.Globalization;
using System.Text;

namespace Relations.Ingestion.Spool;

/// <summary>Rules for names of files.</summary>
internal static class FileNames
{
    /// <summary>Longest name that can be handed in, in bytes of UTF-8.</summary>
    public const int MaxBytes = 240;

    // File systems take 255 bytes, and `.reason.json` is put behind it.
    private const int MaxKeptBytes = 255 - 12;
    private const int LongestEnding = 16;

    private static readonly string[] UnfinishedEndings = [".part", ".tmp", ".crdownload", ".filepart"];

    /// <summary>True for names by which programs mark what is hidden or not yet whole.</summary>
    public static bool IsIgnored(string name) =>
        name.StartsWith('.') || UnfinishedEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when a document can be handed in under this name: a name within a folder, on any system.</summary>
    public static bool IsAcceptable(string name) =>
        name.Length > 0
        && name is not ("." or "..")
        && Encoding.UTF8.GetByteCount(name) <= MaxBytes
        && !name.AsSpan().ContainsAny('/', '\\')
        && !name.Any(char.IsControl);

    /// <summary>
    /// The name with a number before its ending, from 2 on: <c>speech-2.txt</c>. The first attempt is the name itself. Of a longer one than can
    /// be kept (what is dropped may have any) the end before the ending is left out.
    /// </summary>
    public static string Numbered(string name, int attempt)
    {
        var ending = Path.GetExtension(name) is { Length: <= LongestEnding } known ? known : "";
        var rest = (attempt == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{attempt}")) + ending;
        var stem = name[..^ending.Length];
        while (Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(rest) > MaxKeptBytes)
            stem = stem[..^(char.IsLowSurrogate(stem[^1]) ? 2 : 1)];
        return stem + rest;
    }
}
