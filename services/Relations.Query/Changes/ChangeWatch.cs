using Grpc.Core;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Changes;

/// <summary>Serves one watch. It holds one page at a time, and reads the next when the caller has taken it.</summary>
internal sealed class ChangeWatch(ChangeTail tail, ChangeSignal signal, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Writes changes behind a position as they come, until the caller leaves or the service stops.</summary>
    /// <exception cref="RpcException">The service stops (SERVICE_STOPPING, with the cursor to go on from).</exception>
    public async Task RunAsync(
        ChangePosition position, ChangeFilter filter, TimeSpan heartbeat, IServerStreamWriter<WatchChangesResponse> responses, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        var written = time.GetTimestamp();
        var isPresent = false;
        signal.Doubt();
        try
        {
            while (true)
            {
                var next = signal.Next;
                var page = await tail.ReadAsync(position, filter, end.Token);
                foreach (var change in page.Changes)
                {
                    await responses.WriteAsync(new WatchChangesResponse { Cursor = change.Message.Cursor, Change = change.Message }, end.Token);
                    position = change.Position;
                    written = time.GetTimestamp();
                }
                position = page.End;
                if ((page.IsAtEnd && !isPresent) || time.GetElapsedTime(written) >= heartbeat)
                {
                    await responses.WriteAsync(new WatchChangesResponse { Cursor = position.ToCursor() }, end.Token);
                    written = time.GetTimestamp();
                }
                if (!page.IsAtEnd)
                    continue;
                isPresent = true;
                await WaitAsync(next, heartbeat - time.GetElapsedTime(written), end.Token);
            }
        }
        catch (OperationCanceledException exception) when (lifetime.ApplicationStopping.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new Failure(ErrorReason.ServiceStopping, "The service is shutting down; watch again from the cursor.").WithMetadata("cursor", position.ToCursor()).ToException(exception);
        }
    }

    private async Task WaitAsync(Task next, TimeSpan longest, CancellationToken cancellation)
    {
        if (longest > TimeSpan.Zero)
            await next.WaitAsync(longest, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
    }
}
