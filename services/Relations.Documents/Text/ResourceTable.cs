namespace Relations.Documents.Text;

/// <summary>Reads the tab-separated files under Resources: one record a line, <c>#</c> starts a comment line.</summary>
internal static class ResourceTable
{
    /// <summary>The fields of every record of an embedded file, in file order.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(ResourceTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is not part of the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
