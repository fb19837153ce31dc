using System.Runtime.CompilerServices;
using Grpc.Core;
using Relations.V1;

namespace Relations.Client;

/// <summary>Changes as an asynchronous stream that outlives connections.</summary>
public static class WatchExtensions
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Changes as they come, and heartbeats, which have none. When the service goes away, the stream goes on from the last cursor as soon as it is
    /// back: nothing is left out, nothing comes twice. Keep the cursor of the last answer to go on in another process.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="request">Where to begin, and what to tell of.</param>
    /// <param name="interrupted">Told when the service has gone away, before each new attempt.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RpcException">The service was never reached, or refuses the request.</exception>
    public static async IAsyncEnumerable<WatchChangesResponse> WatchAsync(
        this ChangeService.ChangeServiceClient client,
        WatchChangesRequest request,
        Action<RpcException>? interrupted = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        var next = request.Clone();
        var pause = FirstPause;
        var wasConnected = false;
        while (true)
        {
            using var call = client.WatchChanges(next, cancellationToken: cancellationToken);
            while (await MoveNextAsync(call.ResponseStream, wasConnected ? interrupted ?? (_ => { }) : null, cancellationToken).ConfigureAwait(false) is { } more)
            {
                if (!more)
                    yield break;
                var answer = call.ResponseStream.Current;
                (next.Cursor, next.FromNow, pause, wasConnected) = (answer.Cursor, false, FirstPause, true);
                yield return answer;
            }
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
        }
    }

    /// <summary>Reads the next answer; null when the service went away and may come back, which only who was connected hopes for.</summary>
    private static async Task<bool?> MoveNextAsync(IAsyncStreamReader<WatchChangesResponse> answers, Action<RpcException>? interrupted, CancellationToken cancellationToken)
    {
        try
        {
            return await answers.MoveNext(cancellationToken).ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable && interrupted is not null)
        {
            interrupted(exception);
            return null;
        }
    }
}
