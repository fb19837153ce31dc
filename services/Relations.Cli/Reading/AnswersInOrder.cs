using System.Threading.Channels;
using Relations.Cli.Output;

namespace Relations.Cli.Reading;

/// <summary>Answers many questions on all cores and prints the answers in the order of the questions; only so many are worked on ahead of the one printed.</summary>
internal static class AnswersInOrder
{
    private const int AheadOfEachCore = 4;

    /// <summary>Runs to the end of the questions.</summary>
    /// <returns><see cref="ExitCode.InputAtFault"/> when something was wrong with one.</returns>
    public static async Task<int> WriteAsync<T>(IAsyncEnumerable<T> questions, Func<T, Answer> answer, TextWriter output, CancellationToken cancellation)
    {
        var answers = Channel.CreateBounded<Task<Answer>>(Environment.ProcessorCount * AheadOfEachCore);
        var asking = AskAsync(questions, answer, answers.Writer, cancellation);
        var code = ExitCode.Done;
        await foreach (var pending in answers.Reader.ReadAllAsync(cancellation))
        {
            var given = await pending;
            var (line, error) = given;
            if (given.Fields is { } fields)
                JsonOutput.WritePretty(fields, output);
            if (line is not null)
                await output.WriteLineAsync(line.AsMemory(), cancellation);
            if (error is null)
                continue;
            await Console.Error.WriteLineAsync(error);
            code = ExitCode.InputAtFault;
        }
        await asking;
        await output.FlushAsync(cancellation);
        return code;
    }

    private static async Task AskAsync<T>(IAsyncEnumerable<T> questions, Func<T, Answer> answer, ChannelWriter<Task<Answer>> answers, CancellationToken cancellation)
    {
        try
        {
            await foreach (var question in questions.WithCancellation(cancellation))
                await answers.WriteAsync(Task.Run(() => answer(question), cancellation), cancellation);
        }
        finally
        {
            answers.Complete();
        }
    }
}
