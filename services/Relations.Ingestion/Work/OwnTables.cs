using Microsoft.Extensions.Options;
using Relations.Extraction;

namespace Relations.Ingestion.Work;

/// <summary>The tables that the operator adds to the built-in ones. They are read once, at start; a worker with a table that cannot be read does not start.</summary>
internal static class OwnTables
{
    /// <summary>The pipeline that reads with the tables of a folder; an empty name is no folder.</summary>
    /// <exception cref="OptionsValidationException">There is no such folder, or a table in it cannot be read; the message names file and line.</exception>
    public static ExtractionPipeline Pipeline(string folder)
    {
        if (folder.Length == 0)
            return ExtractionPipeline.CreateDefault();
        try
        {
            return ExtractionPipeline.CreateWith([.. Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(Table)]);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new OptionsValidationException(
                IngestionOptions.Section, typeof(IngestionOptions), [$"{IngestionOptions.Section}:{nameof(IngestionOptions.ResourceDirectory)} '{folder}': {exception.Message}"]);
        }
    }

    private static ResourceFile Table(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}
