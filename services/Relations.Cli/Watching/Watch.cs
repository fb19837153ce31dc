using Grpc.Core;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Watching;

/// <summary>Prints changes, over any number of connections.</summary>
internal sealed class Watch(ChangeService.ChangeServiceClient client, WatchChangesRequest request)
{
    private int printed;

    /// <summary>Prints until told to stop.</summary>
    /// <param name="limit">Most changes to print; 0 for all.</param>
    /// <param name="noWait">True to end when everything so far has been told.</param>
    /// <param name="cancellation">Ends it; that is no failure.</param>
    /// <exception cref="RpcException">The service was never reached, or refuses the request.</exception>
    public async Task RunAsync(int limit, bool noWait, CancellationToken cancellation)
    {
        try
        {
            await foreach (var answer in client.WatchAsync(request, TellInterruption, cancellation))
            {
                request.Cursor = answer.Cursor;
                if (answer.Change is null && noWait)
                    return;
                if (answer.Change is null)
                    continue;
                Console.WriteLine(JsonOutput.OneLine(answer.Change));
                if (++printed == limit)
                    return;
            }
        }
        catch (Exception exception) when (cancellation.IsCancellationRequested && exception is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            await Console.Error.WriteLineAsync($"Stopped. Go on with --since {request.Cursor}");
        }
    }

    private static void TellInterruption(RpcException exception) => Console.Error.WriteLine($"Relations does not answer: {exception.Status.Detail} Trying again.");
}
