using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.Documents;
using Relations.Domain;
using Relations.Extraction;

namespace Relations.Cli.Reading;

/// <summary>
/// <c>relations extract --jsonl</c>: a passage a line in, an extraction a line out, in order, on all cores. A line that cannot be read gives <c>{"id", "error"}</c>.
/// </summary>
internal static class JsonLines
{
    /// <summary>Runs to the end of the input.</summary>
    /// <returns><see cref="ExitCode.InputAtFault"/> when some line could not be read.</returns>
    public static Task<int> RunAsync(TextReader input, TextWriter output, ExtractionPipeline pipeline, CancellationToken cancellation) =>
        AnswersInOrder.WriteAsync(LinesAsync(input, cancellation), line => Extract(line.Text, line.Number, pipeline), output, cancellation);

    private static async IAsyncEnumerable<(string Text, int Number)> LinesAsync(TextReader input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var number = 1; await input.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return (line, number);
        }
    }

    private static Answer Extract(string line, int number, ExtractionPipeline pipeline)
    {
        if (!Passage.TryParse(line, out var passage, out var problem))
            return ErrorOf(passage?.Id, $"line {number}: {problem}");
        return Read(passage!) switch
        {
            NormalisedDocument read => AnswerOf(passage!.Id, JsonOutput.OneLine(pipeline.Extract(read.Document).ToMessage())),
            Rejection rejection => ErrorOf(passage!.Id, $"line {number}: rejected, {EnumNames.Words(rejection.Reason)}. {rejection.Detail}"),
            _ => throw new InvalidOperationException("A result that is neither a document nor a rejection."),
        };
    }

    /// <summary>A text of one line has no furniture to drop; a longer one may be a whole article, menus and all, or just short of prose.</summary>
    private static ReadResult Read(Passage passage)
    {
        var bytes = Encoding.UTF8.GetBytes(passage.Text);
        var hints = new ReadHints { Published = passage.Published, Format = passage.Format };
        var whole = passage.Text.Contains('\n', StringComparison.Ordinal) ? DocumentReader.Read(bytes, null, hints) : null;
        return whole is null or Rejection { Reason: RejectionReason.NoProse } ? DocumentReader.Read(bytes, null, hints with { IsPassage = true }) : whole;
    }

    private static Answer AnswerOf(JsonElement id, string extraction) => new($"{{ \"id\": {id.GetRawText()}, {extraction.AsSpan(2)}");

    private static Answer ErrorOf(JsonElement? id, string error) =>
        new($"{{ \"id\": {id?.GetRawText() ?? "null"}, \"error\": {JsonSerializer.Serialize(error)} }}", error);
}
