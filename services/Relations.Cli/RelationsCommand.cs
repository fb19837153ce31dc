using System.CommandLine;
using Relations.Cli.Correcting;
using Relations.Cli.Evaluating;
using Relations.Cli.Ingesting;
using Relations.Cli.Machine;
using Relations.Cli.Moving;
using Relations.Cli.Querying;
using Relations.Cli.Reading;
using Relations.Cli.Watching;

namespace Relations.Cli;

/// <summary>The root of the command line: one line a verb.</summary>
internal static class RelationsCommand
{
    private static readonly (string Name, Func<Command> Create)[] Verbs =
    [
        ("up", UpCommand.Create),
        ("ingest", IngestCommand.Create),
        ("normalise", NormaliseCommand.Create),
        ("extract", ExtractCommand.Create),
        ("evaluate", EvaluateCommand.Create),
        ("agreements", AgreementsCommand.Create),
        ("events", EventsCommand.Create),
        ("figures", FiguresCommand.Create),
        ("people", PeopleCommand.Create),
        ("institutions", InstitutionsCommand.Create),
        ("places", PlacesCommand.Create),
        ("projects", ProjectsCommand.Create),
        ("documents", DocumentsCommand.Create),
        ("search", SearchCommand.Create),
        ("timeline", TimelineCommand.Create),
        ("series", SeriesCommand.Create),
        ("actors", ActorsCommand.Create),
        ("pairs", PairsCommand.Create),
        ("discrepancies", DiscrepanciesCommand.Create),
        ("watch", WatchCommand.Create),
        ("correct", CorrectCommand.Create),
        ("corrections", CorrectionsCommand.Create),
        ("reread", RereadCommand.Create),
        ("export", ExportCommand.Create),
        ("import", ImportCommand.Create),
        ("test", TestCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("completion", CompletionCommand.Create),
    ];

    /// <summary>The root with the verb that <paramref name="args"/> call, or with all of them: making every verb takes longer than running most.</summary>
    public static RootCommand Create(IReadOnlyList<string> args)
    {
        var root = new RootCommand("Turns articles about how states deal with each other into a record one can query and check.");
        var called = Verbs.Where(verb => args.Count > 0 && verb.Name == args[0]).DefaultIfEmpty().First();
        foreach (var (_, create) in called.Create is null ? Verbs : [called])
            root.Subcommands.Add(create());
        return root;
    }
}
