using System.Text;
using System.Text.Json;
using System.Threading.Channels;
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
    public static async Task<int> RunAsync(TextReader input, TextWriter output, ExtractionPipeline pipeline, CancellationToken cancellation)
    {
        var answers = Channel.CreateBounded<Task<Answer>>(Environment.ProcessorCount * 4);
        var reading = ReadAsync(input, answers.Writer, pipeline, cancellation);
        var code = ExitCode.Done;
        await foreach (var pending in answers.Reader.ReadAllAsync(cancellation))
        {
            var answer = await pending;
            await output.WriteLineAsync(answer.Line.AsMemory(), cancellation);
            if (answer.Error is null)
                continue;
            await Console.Error.WriteLineAsync(answer.Error);
            code = ExitCode.InputAtFault;
        }
        await reading;
        await output.FlushAsync(cancellation);
        return code;
    }

    private static async Task ReadAsync(TextReader input, ChannelWriter<Task<Answer>> answers, ExtractionPipeline pipeline, CancellationToken cancellation)
    {
        try
        {
            var number = 0;
            while (await input.ReadLineAsync(cancellation) is { } line)
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                var (text, at) = (line, number);
                await answers.WriteAsync(Task.Run(() => Extract(text, at, pipeline), cancellation), cancellation);
            }
        }
        finally
        {
            answers.Complete();
        }
    }

    private static Answer Extract(string line, int number, ExtractionPipeline pipeline)
    {
        if (!Passage.TryParse(line, out var passage, out var problem))
            return Answer.OfError(passage?.Id, $"line {number}: {problem}");
        return Read(passage!) switch
        {
            NormalisedDocument read => Answer.Of(passage!.Id, JsonOutput.OneLine(pipeline.Extract(read.Document).ToMessage())),
            Rejection rejection => Answer.OfError(passage!.Id, $"line {number}: rejected, {EnumNames.Words(rejection.Reason)}. {rejection.Detail}"),
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

    private sealed record Answer(string Line, string? Error)
    {
        public static Answer Of(JsonElement id, string extraction) =>
            new($"{{ \"id\": {id.GetRawText()}, {extraction.AsSpan(2)}", null);

        public static Answer OfError(JsonElement? id, string error) =>
            new($"{{ \"id\": {id?.GetRawText() ?? "null"}, \"error\": {JsonSerializer.Serialize(error)} }}", error);
    }
}
