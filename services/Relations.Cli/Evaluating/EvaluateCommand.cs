using System.CommandLine;
using System.CommandLine.Completions;
using Relations.Cli.Output;
using Relations.Cli.Reading;

namespace Relations.Cli.Evaluating;

/// <summary><c>relations evaluate</c>.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of documents with their annotations" };
        var documents = new Option<string>("--documents") { Description = "Folder of the documents, where they are not beside their annotations", HelpName = "DIR" };
        var kinds = Kinds();
        var diff = new Option<bool>("--diff", "--verbose") { Description = "Also what was missed, what was spurious and which fields differ" };
        var floors = new Option<string>("--floors") { Description = "JSON of numbers that must be reached, such as {\"agreement.f1\": 0.9}; exit 1 when one is missed", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of tables" };
        var resources = OwnResources.Option();
        var command = new ExampledCommand(
            "evaluate", "Scores what is read out of annotated documents; needs no server",
            "relations evaluate my-articles",
            "relations evaluate my-articles --diff --kind event",
            "relations evaluate my-articles --floors floors.json --json > score.json")
        {
            folder, documents, kinds, resources, diff, floors, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = parsed.GetValue(kinds) is { Length: > 0 } named ? named : [.. FactKind.All];
            var annotated = AnnotatedFolder.Read(parsed.GetValue(folder)!, parsed.GetValue(documents));
            var problems = annotated.Problems.ToList();
            var required = parsed.GetValue(floors) is { } file ? Floors.Read(file, problems) : null;
            problems.ForEach(Console.Error.WriteLine);
            if (problems.Count > 0)
                return ExitCode.InputAtFault;
            var evaluation = await FolderEvaluation.RunAsync(annotated.Documents, chosen, OwnResources.Pipeline(parsed.GetValue(resources)), cancellation);
            var shown = parsed.GetValue(diff) ? evaluation.Differences : [];
            if (parsed.GetValue(json))
                Console.WriteLine(JsonOutput.OneLine(ScoreReport.ToJson(evaluation.Score, shown)));
            else
                ScoreReport.Write(evaluation.Score, shown);
            var missed = required?.MissedBy(evaluation.Score).ToList() ?? [];
            missed.ForEach(Console.Error.WriteLine);
            return missed.Count == 0 ? ExitCode.Done : ExitCode.InputAtFault;
        });
        return command;
    }

    private static Option<FactKind[]> Kinds() => new("--kind")
    {
        Description = $"Only these kinds: {string.Join(", ", FactKind.All.Select(kind => kind.Name))}",
        AllowMultipleArgumentsPerToken = true,
        HelpName = "KIND",
        CompletionSources = { _ => FactKind.All.Select(kind => new CompletionItem(kind.Name)) },
        CustomParser = result =>
        {
            var kinds = new List<FactKind>();
            foreach (var word in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
            {
                if (FactKind.Named(word) is { } kind)
                    kinds.Add(kind);
                else
                    result.AddError($"'{word}' is none of {string.Join(", ", FactKind.All.Select(known => known.Name))}.");
            }
            return [.. kinds.Distinct()];
        },
    };
}
