using System.CommandLine;
using Relations.Extraction;

namespace Relations.Cli.Reading;

/// <summary>Tables of a user's own that are read with the built-in ones: option <c>--resources</c>.</summary>
internal static class OwnResources
{
    /// <summary>The option.</summary>
    public static Option<string?> Option()
    {
        var option = new Option<string?>("--resources") { Description = "Folder with tables of your own (people.tsv, places.tsv ...), see docs/resources.md", HelpName = "DIR" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } folder && !Directory.Exists(folder))
                result.AddError($"--resources: there is no folder '{folder}'.");
        });
        return option;
    }

    /// <summary>The pipeline with the tables of a folder; without a folder, the built-in one.</summary>
    /// <exception cref="IOException">A table cannot be read, or says what no table says; the message names file and line.</exception>
    public static ExtractionPipeline Pipeline(string? folder)
    {
        if (folder is null)
            return ExtractionPipeline.CreateDefault();
        try
        {
            return ExtractionPipeline.CreateWith([.. Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(Table)]);
        }
        catch (FormatException exception)
        {
            throw new IOException($"--resources {folder}: {exception.Message}", exception);
        }
    }

    private static ResourceFile Table(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}
