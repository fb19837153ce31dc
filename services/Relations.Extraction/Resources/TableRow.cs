namespace Relations.Extraction.Resources;

/// <summary>A row of a resource table: columns divided by tabs. A column the row does not have is empty.</summary>
/// <param name="cells">Its columns.</param>
/// <param name="line">Number of its line, from 1.</param>
internal readonly struct TableRow(string[] cells, int line)
{
    public string this[int column] => column < cells.Length ? cells[column] : "";

    /// <summary>Number of its line in the table, from 1.</summary>
    public int Line => line;

    /// <summary>A column that every row must have. Throws <see cref="FormatException"/> where it is empty.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="meaning">What stands in it.</param>
    public string Required(int column, string meaning) =>
        this[column] is { Length: > 0 } value ? value : throw new FormatException($"Column {column + 1}, the {meaning}, is empty. Columns are divided by tabs.");

    /// <summary>The rows of a table; lines that are empty or start with <c>#</c> are none. UTF-8.</summary>
    public static IEnumerable<TableRow> ReadAll(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return new TableRow(line.Split('\t', StringSplitOptions.TrimEntries), number);
        }
    }
}
