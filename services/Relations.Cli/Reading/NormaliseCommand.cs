using System.CommandLine;
using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.Documents;
using Relations.Mapping;

namespace Relations.Cli.Reading;

/// <summary><c>relations normalise</c>.</summary>
internal static class NormaliseCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A document; - reads standard input" };
        var published = FileReader.PublishedOption();
        var command = new ExampledCommand(
            "normalise", "Prints title, author, outlet, date and text of a document; needs no server",
            "relations normalise article.html", "curl -s https://example.org/article | relations normalise -")
        {
            file, published,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetValue(file)!;
            switch (await FileReader.ReadAsync(path, parsed.GetValue(published), cancellation))
            {
                case NormalisedDocument read:
                    Console.WriteLine(JsonOutput.Pretty(read.Document.ToMessage()));
                    return ExitCode.Done;
                case Rejection rejection:
                    await Console.Error.WriteLineAsync($"{path}: rejected, {EnumNames.Words(rejection.Reason)}. {rejection.Detail}");
                    return ExitCode.InputAtFault;
                default:
                    throw new InvalidOperationException("A result that is neither a document nor a rejection.");
            }
        });
        return command;
    }
}
