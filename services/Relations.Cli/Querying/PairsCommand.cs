using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations pairs</c>.</summary>
internal static class PairsCommand
{
    private static readonly Column<Pair>[] Columns =
        [new("Between", pair => string.Join(' ', pair.Between)), new("Names", pair => string.Join(", ", pair.Names)), .. CountColumns.Of<Pair>(pair => pair.Counts)];

    public static Command Create()
    {
        var options = new QueryOptions();
        var order = new Option<string>("--order") { Description = "Order of the answer: code, or 'records desc'" };
        var actor = new Option<string>("--of") { Description = "Only pairs of this actor, a code (CHN)" };
        var command = new ExampledCommand("pairs", "Lists every two that records are about, with how much there is", "relations pairs --order 'records desc'", "relations pairs --of CHN")
        {
            actor, order, options.Json, options.Url,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            var client = new ActorService.ActorServiceClient(channel);
            var request = new ListPairsRequest { Actor = QueryOptions.Code(parsed.GetValue(actor) ?? ""), OrderBy = parsed.GetValue(order) ?? "" };
            var pairs = await client.AllAsync(request, cancellation).ToListAsync(cancellation);
            return await CountColumns.WriteAsync(pairs, Columns, parsed.GetValue(options.Json));
        });
        return command;
    }
}
