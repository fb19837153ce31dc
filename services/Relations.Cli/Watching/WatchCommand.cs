using System.CommandLine;
using Relations.Cli.Querying;
using Relations.V1;

namespace Relations.Cli.Watching;

/// <summary><c>relations watch</c>: changes as they come, one proto3-JSON object a line.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var since = new Option<string>("--since") { Description = "Go on after the change with this cursor; from the beginning when left out", HelpName = "CURSOR" };
        var now = new Option<bool>("--now") { Description = "Begin with the next change" };
        var noWait = new Option<bool>("--no-wait") { Description = "End when all changes so far have been told" };
        var filters = new RequestOptions(WatchChangesRequest.Descriptor);
        var command = new ExampledCommand(
            "watch", "Tells what becomes of records, as it happens, one change a line as JSON; goes on when the service comes back",
            "relations watch --now --between CHN,KAZ --kind AGREEMENT",
            "relations watch --since \"$(tail -1 changes.jsonl | jq -r .cursor)\" >> changes.jsonl",
            "relations watch --no-wait > history.jsonl")
        {
            since, now, noWait, options.Limit, options.Url,
        };
        filters.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(now) && result.GetValue(since) is not null)
                result.AddError("Give either --since or --now.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = filters.Read<WatchChangesRequest>(parsed);
            (request.Cursor, request.FromNow) = (parsed.GetValue(since) ?? "", parsed.GetValue(now));
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            await new Watch(new ChangeService.ChangeServiceClient(channel), request).RunAsync(parsed.GetValue(options.Limit), parsed.GetValue(noWait), cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
