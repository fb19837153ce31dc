using System.CommandLine;
using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.V1;
using Spectre.Console;

namespace Relations.Cli.Ingesting;

/// <summary><c>relations ingest</c>: hands files in and waits for what becomes of each.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders with all that is in them", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "What became of each document, one proto3-JSON object a line" };
        var url = Connection.IngestionUrl();
        var command = new ExampledCommand(
            "ingest", "Hands documents in and waits until each is stored or rejected",
            "relations ingest samples",
            "relations ingest article.html statement.docx --json")
        {
            paths, json, url,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = InputFiles.Find(parsed.GetValue(paths)!);
            if (files.Count == 0)
            {
                await Console.Error.WriteLineAsync("There are no files in there.");
                return ExitCode.InputAtFault;
            }
            using var channel = Connection.To(parsed.GetValue(url)!);
            var submission = new Submission(new IngestionService.IngestionServiceClient(channel), files);
            await ShowProgressAsync(submission, cancellation);
            return Report(submission.Outcomes, parsed.GetValue(json));
        });
        return command;
    }

    private static async Task ShowProgressAsync(Submission submission, CancellationToken cancellation)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
        {
            await submission.RunAsync(() => { }, () => { }, cancellation);
            return;
        }
        await console.Progress().HideCompleted(true).StartAsync(async progress =>
        {
            var handed = progress.AddTask("handed in", maxValue: submission.Total);
            var settled = progress.AddTask("stored", maxValue: submission.Total);
            await submission.RunAsync(() => handed.Increment(1), () => settled.Increment(1), cancellation);
        });
    }

    private static int Report(IReadOnlyList<Outcome> outcomes, bool json)
    {
        foreach (var outcome in outcomes.Where(_ => json))
            Console.WriteLine(JsonOutput.OneLine(outcome.Status));
        var rejected = outcomes.Where(outcome => outcome.Status.State == DocumentState.Rejected).ToList();
        foreach (var (path, status) in rejected)
        {
            var reason = status.Reason == RejectionReason.Unspecified ? "" : $", {EnumNames.Words(status.Reason)}";
            Console.Error.WriteLine($"{path}: rejected{reason}. {status.Detail}");
        }
        var duplicates = outcomes.Count(outcome => outcome.Status is { State: DocumentState.Stored, Duplicate: true });
        var stored = outcomes.Count - rejected.Count - duplicates;
        Console.Error.WriteLine($"{stored} stored, {duplicates} stored before, {rejected.Count} rejected.");
        return rejected.Count > 0 ? ExitCode.InputAtFault : ExitCode.Done;
    }
}
