using System.CommandLine;
using Relations.Cli.Querying;
using Spectre.Console;

namespace Relations.Cli.Correcting;

/// <summary><c>relations reread</c>.</summary>
internal static class RereadCommand
{
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
            var report = new RereadReport(parsed.GetValue(options.Json), parsed.GetValue(dryRun));
            var reread = new Reread(query, worker, parsed.GetValue(older), parsed.GetValue(dryRun), report.Add);
            await ShowProgressAsync(reread, cancellation);
            report.Write(reread.Read, reread.Left);
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
}
