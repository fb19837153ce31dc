using System.Reflection;

namespace Relations.Extraction.Resources;

/// <summary>
/// A table of <c>Resources/</c> as embedded: one row a line, columns divided by a tab, columns trimmed, empty lines and
/// lines starting with <c>#</c> (sources, meaning of the columns) left out.
/// </summary>
internal static class ResourceTable
{
    /// <summary>Rows of an embedded table. Throws <see cref="InvalidOperationException"/> when there is no such table: a build fault.</summary>
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t', StringSplitOptions.TrimEntries));
        }
        return rows;
    }
}
