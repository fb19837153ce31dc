using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relations.V1;

namespace Relations.ServiceDefaults.Errors;

/// <summary>Decides how a call ends whose method threw.</summary>
internal sealed partial class FailureTranslator(
    IEnumerable<IFailureClassifier> classifiers,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<FailureTranslator> logger)
{
    private readonly IFailureClassifier[] classifiers = [.. classifiers];

    /// <summary>The exception that ends the call. Only what is an outage or a defect is logged.</summary>
    public RpcException Translate(Exception exception, ServerCallContext context)
    {
        if (context.CancellationToken.IsCancellationRequested)
            return CallerGone(exception, context);
        if (classifiers.Select(classifier => classifier.Classify(exception)).FirstOrDefault(found => found is not null) is { } outage)
        {
            Outage(exception, context.Method, outage.Reason);
            return outage.ToException(exception);
        }

        return exception is OperationCanceledException && lifetime.ApplicationStopping.IsCancellationRequested
            ? new Failure(ErrorReason.ServiceStopping, "The service is shutting down.").ToException(exception)
            : Defect(exception, context);
    }

    // Whatever a method throws once nobody waits for it follows from that: drivers wrap cancellation in types of their own.
    private RpcException CallerGone(Exception exception, ServerCallContext context) =>
        time.GetUtcNow().UtcDateTime >= context.Deadline
            ? new RpcException(new Status(StatusCode.DeadlineExceeded, "The deadline has passed.", exception))
            : new RpcException(new Status(StatusCode.Cancelled, "The call was cancelled.", exception));

    private RpcException Defect(Exception exception, ServerCallContext context)
    {
        var correlation = Guid.NewGuid().ToString("N");
        Unexpected(exception, context.Method, correlation);
        return new Failure(ErrorReason.Internal, "An internal error has been logged.")
            .WithMetadata("correlation", correlation)
            .ToException(exception);
    }

    [LoggerMessage(1, LogLevel.Warning, "{Method} failed: {Reason}.", EventName = "CallOutage")]
    private partial void Outage(Exception exception, string method, ErrorReason reason);

    [LoggerMessage(2, LogLevel.Error, "{Method} failed unexpectedly, correlation {Correlation}.", EventName = "CallDefect")]
    private partial void Unexpected(Exception exception, string method, string correlation);
}
