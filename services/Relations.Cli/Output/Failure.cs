using Google.Rpc;
using Grpc.Core;

namespace Relations.Cli.Output;

/// <summary>What people are told of a failure, and what the process answers.</summary>
/// <param name="Message">What went wrong and what to do next.</param>
/// <param name="ExitCode">One of <see cref="Cli.ExitCode"/>.</param>
internal sealed record Failure(string Message, int ExitCode)
{
    private const string StatusTrailer = "grpc-status-details-bin";

    /// <summary>Explains a failure of the input, of the use or of the connection; null for a defect, which should show its stack.</summary>
    public static Failure? Explain(Exception exception) => exception switch
    {
        RpcException rpc => OfCall(rpc),
        OperationCanceledException => new Failure("Stopped.", Cli.ExitCode.InputAtFault),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or IOException =>
            new Failure(exception.Message, Cli.ExitCode.InputAtFault),
        _ => null,
    };

    private static Failure OfCall(RpcException exception) => exception.StatusCode switch
    {
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => new Failure(
            $"Relations does not answer: {exception.Status.Detail}\nStart it with 'relations up', or name another address (--query-url, --ingestion-url).",
            Cli.ExitCode.Unreachable),
        StatusCode.InvalidArgument => new Failure(Violations(exception), Cli.ExitCode.WrongUse),
        StatusCode.Cancelled => new Failure("Stopped.", Cli.ExitCode.InputAtFault),
        StatusCode.NotFound => new Failure(exception.Status.Detail, Cli.ExitCode.InputAtFault),
        _ => new Failure($"Relations answered {exception.StatusCode}: {exception.Status.Detail}", Cli.ExitCode.Unreachable),
    };

    private static string Violations(RpcException exception)
    {
        var lines = new List<string> { exception.Status.Detail };
        if (exception.Trailers.GetValueBytes(StatusTrailer) is { } bytes)
        {
            foreach (var detail in Google.Rpc.Status.Parser.ParseFrom(bytes).Details)
            {
                if (detail.TryUnpack<BadRequest>(out var request))
                    lines.AddRange(request.FieldViolations.Select(violation => $"  {violation.Field}: {violation.Description}"));
            }
        }
        return string.Join('\n', lines);
    }
}
