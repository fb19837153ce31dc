using Grpc.Core;
using Relations.Compat.Tests.V1;

namespace Relations.Compat.Tests;

/// <summary>Says back what it hears; a few words make it behave otherwise.</summary>
public sealed class EchoService : Echo.EchoBase
{
    /// <summary>Waits until the call is cancelled.</summary>
    public const string Hang = "hang";

    /// <summary>Fails with NOT_FOUND and trailers.</summary>
    public const string Fail = "fail";

    /// <summary>Throws what no client should see.</summary>
    public const string Crash = "crash";

    private readonly TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a hanging or endless call is over, which nothing but its cancellation brings about.</summary>
    public Task Cancelled => cancelled.Task;

    public override async Task<Word> Say(Word request, ServerCallContext context)
    {
        switch (request.Text)
        {
            case Hang:
                await UntilCancelled(context);
                break;
            case Fail:
                throw new RpcException(
                    new Status(StatusCode.NotFound, "no such word: жоқ"),
                    new Metadata { { "reason", "missing" }, { "detail-bin", [0, 255, 10] } });
            case Crash:
                throw new InvalidOperationException("secret");
        }

        await context.WriteResponseHeadersAsync([.. context.RequestHeaders.Where(header => header.Key.StartsWith("echo", StringComparison.Ordinal))]);
        context.ResponseTrailers.Add("request-encoding", context.GetHttpContext().Request.Headers["grpc-encoding"].FirstOrDefault("none")!);
        context.ResponseTrailers.Add("peer-has-deadline", context.Deadline == DateTime.MaxValue ? "no" : "yes");
        return request;
    }

    public override async Task<Word> Collect(IAsyncStreamReader<Word> requestStream, ServerCallContext context)
    {
        var words = new List<string>();
        await foreach (var word in requestStream.ReadAllAsync(context.CancellationToken))
            words.Add(word.Text);
        return new Word { Text = string.Join(' ', words) };
    }

    public override async Task Repeat(Word request, IServerStreamWriter<Word> responseStream, ServerCallContext context)
    {
        try
        {
            for (var i = 0; i != request.Repeat; i++)
                await responseStream.WriteAsync(request, context.CancellationToken);
        }
        finally
        {
            // Not a callback of the token: a write may fail before the token tells, and the call ends without it.
            cancelled.TrySetResult();
        }

        if (request.Text == Fail)
            throw new RpcException(new Status(StatusCode.DataLoss, "torn"));
    }

    public override async Task Converse(
        IAsyncStreamReader<Word> requestStream, IServerStreamWriter<Word> responseStream, ServerCallContext context)
    {
        await foreach (var word in requestStream.ReadAllAsync(context.CancellationToken))
            await responseStream.WriteAsync(word);
    }

    private async Task UntilCancelled(ServerCallContext context)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }
        finally
        {
            cancelled.TrySetResult();
        }
    }
}
