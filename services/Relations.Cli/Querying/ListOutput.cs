using Google.Protobuf;
using Relations.Cli.Output;

namespace Relations.Cli.Querying;

/// <summary>Writes items as they come.</summary>
internal static class ListOutput
{
    /// <summary>Writes items as a table, or as JSON as they come.</summary>
    public static async Task WriteAsync<T>(IAsyncEnumerable<T> items, IReadOnlyList<Column<T>> columns, bool json, string name)
        where T : IMessage
    {
        if (json)
        {
            await foreach (var item in items)
                Console.WriteLine(JsonOutput.OneLine(item));
            return;
        }
        var rows = await items.ToListAsync();
        if (rows.Count == 0)
            await Console.Error.WriteLineAsync($"No {name} found.");
        else
            TableOutput.Write(rows, columns);
    }
}
