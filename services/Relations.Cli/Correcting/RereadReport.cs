using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.V1;

namespace Relations.Cli.Correcting;

/// <summary>What became of records, told as it happens or at the end; of what is told already nothing is held but numbers.</summary>
/// <param name="isJson">Whether every change is printed as it comes.</param>
/// <param name="isDryRun">Whether it is what would become of them; then a table shows it.</param>
internal sealed class RereadReport(bool isJson, bool isDryRun)
{
    private static readonly Column<Row>[] Columns =
        [new("Kind", row => EnumNames.Words(row.Kind)), new("Record", row => row.Name, Wraps: true), new("Change", row => row.Change, Wraps: true), new("Id", row => row.Record)];

    private readonly Lock gate = new();
    private readonly SortedDictionary<ChangeAction, int> counts = [];
    private readonly HashSet<Row> rows = [];

    /// <summary>Takes the changes of one document. From any thread.</summary>
    public void Add(IReadOnlyCollection<Change> changes)
    {
        lock (gate)
        {
            foreach (var change in isJson ? changes : [])
                Console.WriteLine(JsonOutput.OneLine(change));
            foreach (var change in RecordDifference.Followed(changes))
            {
                if (RecordDifference.Of(change) is not { Length: > 0 } difference)
                    continue;
                var isNew = !isDryRun || isJson || rows.Add(new Row(change.Kind, RecordDifference.Name(change), difference, change.Record));
                if (isNew)
                    counts[change.Action] = counts.GetValueOrDefault(change.Action) + 1;
            }
        }
    }

    /// <summary>Writes the table, if there is one, and the numbers.</summary>
    /// <param name="read">Documents that were read again.</param>
    /// <param name="left">Documents that were left.</param>
    public void Write(int read, int left)
    {
        if (rows.Count > 0)
            TableOutput.Write([.. rows.OrderBy(row => row.Kind).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Record, StringComparer.Ordinal)], Columns);
        var words = counts.Select(count => $"{count.Value} {EnumNames.Words(count.Key)}").DefaultIfEmpty("none different");
        Console.Error.WriteLine($"{read} read again, {left} left as they are. Records{(isDryRun ? " that would be" : "")}: {string.Join(", ", words)}.");
    }

    private sealed record Row(RecordKind Kind, string Name, string Change, string Record);
}
