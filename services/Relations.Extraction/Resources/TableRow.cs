namespace Relations.Extraction.Resources;

/// <summary>A row of a resource table: columns divided by tabs. A column the row does not have is empty.</summary>
internal readonly struct TableRow(string[] cells)
{
    public string this[int column] => column < cells.Length ? cells[column] : "";

    /// <summary>The rows of a table; lines that are empty or start with <c>#</c> are none. UTF-8.</summary>
    public static IEnumerable<TableRow> ReadAll(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return new TableRow(line.Split('\t', StringSplitOptions.TrimEntries));
        }
    }
}
