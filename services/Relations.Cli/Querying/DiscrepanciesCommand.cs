using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations discrepancies</c>.</summary>
internal static class DiscrepanciesCommand
{
    private static readonly Column<Discrepancy>[] Columns =
    [
        new("What", item => item.What, Wraps: true),
        new("Nature", item => EnumNames.Words(item.Nature)),
        new("Between", item => string.Join(' ', item.Between)),
        new("Sides", item => string.Join("  |  ", item.Sides.Select(Side)), Wraps: true),
    ];

    public static Command Create()
    {
        var options = new QueryOptions();
        var command = new ExampledCommand("discrepancies", "Lists where sources contradict each other, and where targets were revised", "relations discrepancies --between CHN,KAZ")
        {
            options.Between, options.Json, options.Url,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            var client = new DiscrepancyService.DiscrepancyServiceClient(channel);
            var request = new ListDiscrepanciesRequest { Between = { parsed.GetValue(options.Between) ?? [] } };
            var items = await client.AllAsync(request, cancellation).ToListAsync(cancellation);
            if (parsed.GetValue(options.Json))
                items.ForEach(item => Console.WriteLine(JsonOutput.OneLine(item)));
            else if (items.Count == 0)
                await Console.Error.WriteLineAsync("No source contradicts another, and no target was revised.");
            else
                TableOutput.Write(items, Columns);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Side(DiscrepancySide side) =>
        $"{side.Value} {side.Unit}".TrimEnd() + (side.Reporter.Length == 0 ? "" : $" ({side.Reporter})");
}
