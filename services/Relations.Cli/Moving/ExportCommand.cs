using System.CommandLine;
using Relations.Cli.Querying;
using Relations.V1;

namespace Relations.Cli.Moving;

/// <summary><c>relations export</c>: one file of all there is, or of what the filters let through.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var filters = new RequestOptions(ExportRequest.Descriptor);
        var file = new Option<string>("--out") { Description = "Where to write it; standard output when left out", HelpName = "FILE" };
        var command = new ExampledCommand(
            "export", "Writes records, or all there is, in a format that other programs read; 'import' reads JSON lines without filters",
            "relations export --out everything.jsonl",
            "relations export --format CSV --kind FIGURE --between CHN,KAZ --from 2000 --out trade.csv",
            "relations export --format PLOVER > events.jsonl",
            "relations export --format CSL_JSON --out citations.json")
        {
            file, options.Url,
        };
        filters.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            using var call = new ExportService.ExportServiceClient(channel).Export(filters.Read<ExportRequest>(parsed), cancellationToken: cancellation);
            // Nothing is overwritten by an answer that is a refusal.
            var pieces = call.ResponseStream;
            var any = await pieces.MoveNext(cancellation);
            await using var output = parsed.GetValue(file) is { } path ? File.Create(path) : Console.OpenStandardOutput();
            for (; any; any = await pieces.MoveNext(cancellation))
                await output.WriteAsync(pieces.Current.Data.Memory, cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
