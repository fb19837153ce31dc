using System.Reflection;

namespace Relations.Domain.Resolution;

/// <summary>An embedded table: a row a line, columns divided by a tab; empty lines and lines that start with <c>#</c> are left out.</summary>
internal static class WordTable
{
    /// <summary>Rows of a table. Throws <see cref="InvalidOperationException"/> when it is not embedded: a build fault.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t', StringSplitOptions.TrimEntries);
        }
    }
}
