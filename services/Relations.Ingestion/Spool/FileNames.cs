using System.Text;

namespace Relations.Ingestion.Spool;

/// <summary>Rules for names of files.</summary>
internal static class FileNames
{
    /// <summary>Longest name that can be handed in, in bytes of UTF-8: file systems take 255, and <c>-2.reason.json</c> is put behind it.</summary>
    public const int MaxBytes = 240;

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

    /// <summary>The name with a number before its ending, from 2 on: <c>speech-2.txt</c>. The first attempt is the name itself.</summary>
    public static string Numbered(string name, int attempt) => attempt == 1
        ? name
        : $"{Path.GetFileNameWithoutExtension(name)}-{attempt}{Path.GetExtension(name)}";
}
