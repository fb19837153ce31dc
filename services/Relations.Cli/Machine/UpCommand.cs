using System.CommandLine;
using Relations.Cli.Reading;

namespace Relations.Cli.Machine;

/// <summary><c>relations up</c>: becomes the standalone system.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "Folder that keeps everything (or RELATIONS_DATA)", DefaultValueFactory = _ => Standalone.DefaultData };
        var query = new Option<string>("--query-url") { Description = "Address of the query service", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var ingestion = new Option<string>("--ingestion-url") { Description = "Address of the ingestion service", DefaultValueFactory = _ => "http://127.0.0.1:5081" };
        var http = new Option<string>("--http-url") { Description = "Address of HTTP/JSON, health checks and metrics", DefaultValueFactory = _ => "http://127.0.0.1:5082" };
        var resources = OwnResources.Option();
        var command = new ExampledCommand(
            "up", "Runs the whole system on this machine until Ctrl-C",
            "relations up",
            "relations up --data ~/relations-data --query-url http://127.0.0.1:6080")
        {
            data, resources, query, ingestion, http,
        };
        command.SetAction(parsed => Standalone.Become(
        [
            "up",
            $"--Data={Path.GetFullPath(parsed.GetValue(data)!)}",
            $"--QueryUrl={parsed.GetValue(query)}",
            $"--IngestionUrl={parsed.GetValue(ingestion)}",
            $"--HttpUrl={parsed.GetValue(http)}",
            .. parsed.GetValue(resources) is { } folder ? [$"--Ingestion:ResourceDirectory={Path.GetFullPath(folder)}"] : Array.Empty<string>(),
        ]));
        return command;
    }
}
