using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations actors</c>.</summary>
internal static class ActorsCommand
{
    private static readonly Column<Actor>[] Columns = [new("Code", actor => actor.Code), new("Name", actor => actor.Name), .. CountColumns.Of<Actor>(actor => actor.Counts)];

    public static Command Create()
    {
        var options = new QueryOptions();
        var order = new Option<string>("--order") { Description = "Order of the answer: code, or 'records desc'" };
        var command = new ExampledCommand("actors", "Lists the states and organisations that records are about, with how much there is", "relations actors", "relations actors --order 'records desc'")
        {
            order, options.Json, options.Url,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            var client = new ActorService.ActorServiceClient(channel);
            var request = new ListActorsRequest { OrderBy = parsed.GetValue(order) ?? "" };
            var actors = await client.AllAsync(request, cancellation).ToListAsync(cancellation);
            return await CountColumns.WriteAsync(actors, Columns, parsed.GetValue(options.Json));
        });
        return command;
    }
}
