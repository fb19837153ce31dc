using System.Text.Json;
using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.Cli.Reading;
using Relations.Documents;
using Relations.Domain;
using Relations.Extraction;

namespace Relations.Cli.Evaluating;

/// <summary>Where the reading of a document differs from its annotation.</summary>
internal sealed record DocumentDifferences(string File, IReadOnlyList<Difference> Differences);

/// <summary>How well annotated documents were read.</summary>
/// <param name="Score">The numbers.</param>
/// <param name="Differences">Document by document, those that differ.</param>
internal sealed record FolderEvaluation(Score Score, IReadOnlyList<DocumentDifferences> Differences)
{
    /// <summary>Reads every document and compares. A document that is rejected counts as one from which nothing was read, and is named on standard error.</summary>
    public static async Task<FolderEvaluation> RunAsync(IReadOnlyList<AnnotatedDocument> documents, IReadOnlyList<FactKind> kinds, ExtractionPipeline pipeline, CancellationToken cancellation)
    {
        var score = new Score(kinds);
        var differences = new List<DocumentDifferences>();
        foreach (var (annotation, path) in documents)
        {
            var (text, extraction) = await ReadAsync(path, annotation.GivenPublished, pipeline, cancellation);
            var found = new DocumentEvaluation(annotation, new SearchableText(text), score).Compare(extraction);
            if (found.Count > 0)
                differences.Add(new DocumentDifferences(annotation.File, found));
        }
        return new FolderEvaluation(score, differences);
    }

    /// <summary>The text that offsets of the annotation count in, and the extraction.</summary>
    private static async Task<(string Text, JsonElement Extraction)> ReadAsync(string path, EdtfDate? published, ExtractionPipeline pipeline, CancellationToken cancellation)
    {
        switch (await FileReader.ReadAsync(path, published, cancellation))
        {
            case NormalisedDocument read:
                var text = read.Document.Format == DocumentFormat.Text ? read.Source : read.Document.Text;
                return (text, JsonDocument.Parse(JsonOutput.OneLine(pipeline.Extract(read.Document).ToMessage())).RootElement);
            case Rejection rejection:
                await Console.Error.WriteLineAsync($"{path}: rejected, {EnumNames.Words(rejection.Reason)}. {rejection.Detail}");
                return ("", JsonDocument.Parse("{}").RootElement);
            default:
                throw new InvalidOperationException("A result that is neither a document nor a rejection.");
        }
    }
}
