using Grpc.Core;
using Relations.Client;

namespace Relations.Cli.Output;

/// <summary>What people are told of a failure, and what the process answers.</summary>
/// <param name="Message">What went wrong and what to do next.</param>
/// <param name="ExitCode">One of <see cref="Cli.ExitCode"/>.</param>
internal sealed record Failure(string Message, int ExitCode)
{
    /// <summary>Explains a failure of the input, of the use or of the connection; null for a defect, which should show its stack.</summary>
    public static Failure? Explain(Exception exception) => exception switch
    {
        RelationsException call => OfCall(call),
        OperationCanceledException => new Failure("Stopped.", Cli.ExitCode.InputAtFault),
        UriFormatException => new Failure(exception.Message, Cli.ExitCode.WrongUse),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or IOException =>
            new Failure(exception.Message, Cli.ExitCode.InputAtFault),
        _ => null,
    };

    private static Failure OfCall(RelationsException exception) => exception.StatusCode switch
    {
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => new Failure(
            $"Relations does not answer: {exception.Status.Detail}\nStart it with 'relations up', or name another address (--query-url, --ingestion-url).",
            Cli.ExitCode.Unreachable),
        StatusCode.InvalidArgument => new Failure(Violations(exception), Cli.ExitCode.WrongUse),
        StatusCode.Cancelled => new Failure("Stopped.", Cli.ExitCode.InputAtFault),
        StatusCode.NotFound or StatusCode.FailedPrecondition or StatusCode.OutOfRange => new Failure(exception.Status.Detail, Cli.ExitCode.InputAtFault),
        _ => new Failure($"Relations answered {exception.StatusCode}: {exception.Status.Detail}", Cli.ExitCode.Unreachable),
    };

    private static string Violations(RelationsException exception) => string.Join(
        '\n', exception.Violations.Select(violation => $"  {violation.Field}: {violation.Description}").Prepend(exception.Status.Detail));
}
