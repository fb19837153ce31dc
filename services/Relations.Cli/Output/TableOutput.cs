using Spectre.Console;

namespace Relations.Cli.Output;

/// <summary>Tables for people: as wide as the terminal, or as wide as need be when the output goes elsewhere.</summary>
internal static class TableOutput
{
    private const int ElsewhereWidth = 4000;

    public static void Write<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = ElsewhereWidth;
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(column.Title) { NoWrap = !column.Wraps, Alignment = column.Right ? Justify.Right : Justify.Left });
        foreach (var row in rows)
            table.AddRow([.. columns.Select(column => new Text(column.Value(row)))]);
        console.Write(table);
    }
}
