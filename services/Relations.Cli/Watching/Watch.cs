using Grpc.Core;
using Relations.Cli.Output;
using Relations.V1;

namespace Relations.Cli.Watching;

/// <summary>Prints changes over any number of connections: each goes on from the last cursor of the one before.</summary>
internal sealed class Watch(ChangeService.ChangeServiceClient client, WatchChangesRequest request)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private int printed;
    private bool wasConnected;

    /// <summary>Prints until told to stop.</summary>
    /// <param name="limit">Most changes to print; 0 for all.</param>
    /// <param name="noWait">True to end when everything so far has been told.</param>
    /// <param name="cancellation">Ends it; that is no failure.</param>
    /// <exception cref="RpcException">The service was never reached, or refuses the request.</exception>
    public async Task RunAsync(int limit, bool noWait, CancellationToken cancellation)
    {
        try
        {
            while (!await PrintAsync(limit, noWait, cancellation))
                await Task.Delay(Pause, cancellation);
        }
        catch (Exception exception) when (cancellation.IsCancellationRequested && exception is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            await Console.Error.WriteLineAsync($"Stopped. Go on with --since {request.Cursor}");
        }
    }

    /// <returns>True when there is no more to print, false when the service went away.</returns>
    private async Task<bool> PrintAsync(int limit, bool noWait, CancellationToken cancellation)
    {
        try
        {
            using var call = client.WatchChanges(request, cancellationToken: cancellation);
            await foreach (var answer in call.ResponseStream.ReadAllAsync(cancellation))
            {
                (request.Cursor, request.FromNow, wasConnected) = (answer.Cursor, false, true);
                if (answer.Change is null && noWait)
                    return true;
                if (answer.Change is null)
                    continue;
                Console.WriteLine(JsonOutput.OneLine(answer.Change));
                if (++printed == limit)
                    return true;
            }
            return true;
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable && wasConnected)
        {
            await Console.Error.WriteLineAsync($"Relations does not answer: {exception.Status.Detail} Trying again.");
            return false;
        }
    }
}
