using System.Security.Cryptography;
using System.Text;

namespace Relations.Ingestion.Tests;

/// <summary>Small documents, and where they end.</summary>
internal static class Documents
{
    public static string Text(int number) =>
        $"Norway and Sweden signed agreement number {number} on fishing in Oslo on 3 May 1995. Both ministers welcomed it as a step towards closer ties.";

    public static string IdOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes documents into the drop folder of a data directory.</summary>
    public static void Drop(string data, int count)
    {
        for (var i = 0; i < count; i++)
            Drop(data, $"{i}.txt", Text(i));
    }

    /// <summary>Writes a document into the drop folder; where it is.</summary>
    public static string Drop(string data, string name, string text)
    {
        var path = Path.Combine(data, "drop", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>How many files lie under done/.</summary>
    public static int Done(string data) => Count(Path.Combine(data, "done"), "*.txt");

    private static int Count(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Count() : 0;
}
