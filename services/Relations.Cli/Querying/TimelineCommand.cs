using System.CommandLine;
using System.Globalization;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations timeline</c>.</summary>
internal static class TimelineCommand
{
    private static readonly Column<TimelineEntry>[] Columns =
    [
        new("Date", entry => entry.Date),
        new("", entry => entry.Planned ? "planned" : ""),
        new("What", Kind),
        new("", Text, Wraps: true),
        new("Sources", entry => $"{entry.Value?.SourceCount ?? 0}", Right: true),
    ];

    public static Command Create()
    {
        var (options, asOf) = (new QueryOptions(), new AsOfOptions());
        var pair = new Argument<string[]>("STATE") { Description = "Two codes (CHN KAZ)", Arity = new ArgumentArity(0, 2) };
        var person = new Option<string>("--person") { Description = "What this person took part in or signed, by any known form of the name" };
        var place = new Option<string>("--place") { Description = "What happened or was concluded at this place, in any known form" };
        var project = new Option<string>("--project") { Description = "What names this project, in any known form" };
        var command = new ExampledCommand(
            "timeline", "Tells the history of a pair of states, a person, a place or a project",
            "relations timeline CHN KAZ",
            "relations timeline FRA DEU --from 1950 --to 1963",
            "relations timeline --person 'Jens Stoltenberg'")
        {
            pair, person, place, project, options.From, options.To, options.Json, options.Url,
        };
        asOf.AddTo(command, GetTimelineRequest.Descriptor);
        command.Validators.Add(result =>
        {
            var states = result.GetValue(pair)?.Length ?? 0;
            var isNamed = result.GetValue(person) is not null || result.GetValue(place) is not null || result.GetValue(project) is not null;
            if (states == 1 || (states == 0 && !isNamed))
                result.AddError("Name two states, or use --person, --place or --project.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            var client = new TimelineService.TimelineServiceClient(channel);
            var request = new GetTimelineRequest
            {
                Between = { parsed.GetValue(pair)!.Select(QueryOptions.Code) },
                From = parsed.GetValue(options.From) ?? "",
                To = parsed.GetValue(options.To) ?? "",
                Person = parsed.GetValue(person) ?? "",
                Place = parsed.GetValue(place) ?? "",
                Project = parsed.GetValue(project) ?? "",
                AsOf = asOf.Read(parsed),
            };
            var entries = await client.AllAsync(request, cancellation).ToListAsync(cancellation);
            if (parsed.GetValue(options.Json))
                entries.ForEach(entry => Console.WriteLine(JsonOutput.OneLine(entry)));
            else if (entries.Count == 0)
                await Console.Error.WriteLineAsync("Nothing is known of that.");
            else
                TableOutput.Write(entries, Columns);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Kind(TimelineEntry entry) => entry.ItemCase switch
    {
        TimelineEntry.ItemOneofCase.Agreement => EnumNames.Words(entry.Agreement.Type),
        TimelineEntry.ItemOneofCase.Event => EnumNames.Words(entry.Event.Type),
        TimelineEntry.ItemOneofCase.Figure => EnumNames.Words(entry.Figure.Indicator),
        _ => "",
    };

    private static string Text(TimelineEntry entry) => entry.ItemCase switch
    {
        TimelineEntry.ItemOneofCase.Agreement => Join(entry.Agreement.Title, entry.Agreement.Place),
        TimelineEntry.ItemOneofCase.Event => WithPeople(Join(entry.Event.Title, entry.Event.Place), entry.Event.People),
        TimelineEntry.ItemOneofCase.Figure => FigureText(entry.Figure),
        _ => "",
    };

    private static string Join(string title, string place) =>
        place.Length == 0 || title.Contains(place, StringComparison.OrdinalIgnoreCase) ? title : $"{title} ({place})";

    /// <summary>A title in the text's own words may leave out who: "met" is "met: Jonas Gahr Støre, Sergei Lavrov".</summary>
    private static string WithPeople(string text, IEnumerable<string> people)
    {
        var missing = people.Where(name => !text.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return missing.Count == 0 ? text : $"{text}: {string.Join(", ", missing)}";
    }

    private static string FigureText(Figure figure)
    {
        var value = $"{figure.Value.ToString("#,0.##", CultureInfo.InvariantCulture)} {figure.Unit}";
        var direction = figure.Of.Length == 0 ? "" : figure.Partner.Length == 0 ? $", {figure.Of}" : $", {figure.Of} with {figure.Partner}";
        var reporter = figure.Reporter.Length == 0 ? "" : $", according to {figure.Reporter}";
        var status = figure.Status is FigureStatus.Actual or FigureStatus.Unspecified ? "" : $", {EnumNames.Words(figure.Status)}";
        return value + direction + reporter + status;
    }
}
