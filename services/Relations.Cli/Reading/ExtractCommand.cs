using System.CommandLine;
using System.Runtime.CompilerServices;
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

    private static Task<int> RunAsync(string[] paths, EdtfDate? published, ExtractionPipeline pipeline, CancellationToken cancellation)
    {
        var single = paths is ["-"] || (paths.Length == 1 && File.Exists(paths[0]));
        var files = paths is ["-"] ? paths : InputFiles.Find(paths);
        return AnswersInOrder.WriteAsync(
            ReadAsync(files, cancellation),
            file => file.Bytes is { } bytes ? Extract(file.Path, bytes, published, pipeline, single) : new Answer(null, $"{file.Path}: {file.Problem}"),
            Console.Out, cancellation);
    }

    /// <summary>The files' bytes, or why they cannot be read.</summary>
    private static async IAsyncEnumerable<(string Path, byte[]? Bytes, string? Problem)> ReadAsync(
        IEnumerable<string> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            (string, byte[]?, string?) read;
            try
            {
                read = (file, await FileReader.BytesAsync(file, cancellation), null);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                read = (file, null, exception.Message);
            }
            yield return read;
        }
    }

    private static Answer Extract(string file, byte[] bytes, EdtfDate? published, ExtractionPipeline pipeline, bool single)
    {
        if (Normalised(file, bytes, published, out var rejected) is not { } document)
            return new Answer(null, rejected);
        var extraction = pipeline.Extract(document);
        return single ? new Answer(null) { Fields = extraction.ToFields() } : new Answer(JsonOutput.OneLine(extraction.ToMessage()));
    }

    /// <summary>The document alone: its source, as long as its text, is let go before anything is read out of it.</summary>
    private static Document? Normalised(string file, byte[] bytes, EdtfDate? published, out string? rejected)
    {
        var result = FileReader.Read(file, bytes, published);
        rejected = result is Rejection rejection ? $"{file}: rejected, {EnumNames.Words(rejection.Reason)}. {rejection.Detail}" : null;
        return (result as NormalisedDocument)?.Document;
    }
}
