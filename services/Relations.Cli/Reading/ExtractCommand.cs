using System.CommandLine;
using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.Documents;
using Relations.Domain;
using Relations.Extraction;

namespace Relations.Cli.Reading;

/// <summary><c>relations extract</c>.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders; - reads standard input", Arity = ArgumentArity.ZeroOrMore };
        var lines = new Option<bool>("--jsonl") { Description = "Read {\"id\", \"text\", \"published\"?, \"format\"?} a line, write {\"id\", ...Extraction} a line, in order" };
        var published = FileReader.PublishedOption();
        var resources = OwnResources.Option();
        var command = new ExampledCommand(
            "extract", "Prints everything that is read out of documents; needs no server",
            "relations extract article.txt --published 2002-12-27",
            "relations extract samples > extractions.jsonl",
            "relations extract --jsonl < passages.jsonl")
        {
            paths, lines, published, resources,
        };
        command.Validators.Add(result =>
        {
            var given = result.GetValue(paths)?.Length > 0;
            if (result.GetValue(lines) == given)
                result.AddError(given ? "--jsonl reads standard input; it takes no PATH." : "Name a file or folder, - for standard input, or use --jsonl.");
        });
        command.SetAction((parsed, cancellation) => parsed.GetValue(lines)
            ? JsonLines.RunAsync(Console.In, Console.Out, OwnResources.Pipeline(parsed.GetValue(resources)), cancellation)
            : RunAsync(parsed.GetValue(paths)!, parsed.GetValue(published), OwnResources.Pipeline(parsed.GetValue(resources)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, EdtfDate? published, ExtractionPipeline pipeline, CancellationToken cancellation)
    {
        var single = paths is ["-"] || (paths.Length == 1 && File.Exists(paths[0]));
        var files = paths is ["-"] ? paths : InputFiles.Find(paths);
        var code = ExitCode.Done;
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (await FileReader.ReadAsync(file, published, cancellation))
            {
                case NormalisedDocument read:
                    var message = pipeline.Extract(read.Document).ToMessage();
                    Console.WriteLine(single ? JsonOutput.Pretty(message) : JsonOutput.OneLine(message));
                    break;
                case Rejection rejection:
                    await Console.Error.WriteLineAsync($"{file}: rejected, {EnumNames.Words(rejection.Reason)}. {rejection.Detail}");
                    code = ExitCode.InputAtFault;
                    break;
            }
        }
        return code;
    }
}
