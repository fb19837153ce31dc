using System.CommandLine;
using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.V1;
using Spectre.Console;

namespace Relations.Cli.Correcting;

/// <summary><c>relations reread</c>.</summary>
internal static class RereadCommand
{
    private static readonly Column<Change>[] Columns =
    [
        new("Kind", change => EnumNames.Words(change.Kind)),
        new("Record", RecordDifference.Name, Wraps: true),
        new("Change", RecordDifference.Of, Wraps: true),
        new("Id", change => change.Record),
    ];

    public static Command Create()
    {
        var options = new QueryOptions();
        var ingestion = Connection.IngestionUrl();
        var older = new Option<bool>("--older") { Description = "Only documents that an older version of the extractor read" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Store nothing; show what would change, document by document" };
        var command = new ExampledCommand(
            "reread", "Has stored documents read again from their texts, corrections kept; no file is needed",
            "relations reread --older --dry-run", "relations reread --older")
        {
            older, dryRun, options.Json, ingestion, options.Url,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var query = Connection.To(parsed.GetValue(options.Url)!);
            using var worker = Connection.To(parsed.GetValue(ingestion)!);
            var reread = new Reread(query, worker, parsed.GetValue(older), parsed.GetValue(dryRun));
            await ShowProgressAsync(reread, cancellation);
            Report(reread, parsed.GetValue(options.Json), parsed.GetValue(dryRun));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task ShowProgressAsync(Reread reread, CancellationToken cancellation)
    {
        if (Console.IsErrorRedirected)
        {
            await reread.RunAsync(_ => { }, () => { }, cancellation);
            return;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console.Progress().HideCompleted(true).StartAsync(async progress =>
        {
            var task = progress.AddTask("read again");
            await reread.RunAsync(total => task.MaxValue = Math.Max(total, 1), () => task.Increment(1), cancellation);
        });
    }

    private static void Report(Reread reread, bool isJson, bool isDryRun)
    {
        var changes = RecordDifference.Followed(reread.Changes).OrderBy(change => change.Kind).ThenBy(RecordDifference.Name, StringComparer.Ordinal).ThenBy(change => change.Record, StringComparer.Ordinal).ToList();
        var different = changes.FindAll(change => RecordDifference.Of(change).Length > 0);
        if (isJson)
            reread.Changes.ToList().ForEach(change => Console.WriteLine(JsonOutput.OneLine(change)));
        else if (isDryRun && different.Count > 0)
            TableOutput.Write(different, Columns);
        var counts = different.GroupBy(change => change.Action).OrderBy(group => group.Key).Select(group => $"{group.Count()} {EnumNames.Words(group.Key)}");
        Console.Error.WriteLine($"{reread.Read} read again, {reread.Left} left as they are. Records{(isDryRun ? " that would be" : "")}: {string.Join(", ", counts.DefaultIfEmpty("none different"))}.");
    }
}
