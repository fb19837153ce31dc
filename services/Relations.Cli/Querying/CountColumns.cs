using Google.Protobuf;
using Relations.Cli.Output;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary>Shows how many records there are of something.</summary>
internal static class CountColumns
{
    /// <summary>The columns of the counts.</summary>
    public static IEnumerable<Column<T>> Of<T>(Func<T, RecordCounts> counts) =>
    [
        new("Agreements", item => $"{counts(item).Agreements}", Right: true),
        new("Events", item => $"{counts(item).Events}", Right: true),
        new("Figures", item => $"{counts(item).Figures}", Right: true),
        new("Institutions", item => $"{counts(item).Institutions}", Right: true),
        new("Projects", item => $"{counts(item).Projects}", Right: true),
        new("First", item => counts(item).FirstDate),
        new("Last", item => counts(item).LastDate),
    ];

    /// <summary>Writes what was counted, as a table or as JSON lines.</summary>
    public static async Task<int> WriteAsync<T>(IReadOnlyList<T> items, IReadOnlyList<Column<T>> columns, bool json)
        where T : IMessage
    {
        if (json)
        {
            foreach (var item in items)
                Console.WriteLine(JsonOutput.OneLine(item));
        }
        else if (items.Count == 0)
        {
            await Console.Error.WriteLineAsync("Nothing is stored yet. Hand in documents with 'relations ingest PATH...'.");
        }
        else
        {
            TableOutput.Write(items, columns);
        }
        return ExitCode.Done;
    }
}
