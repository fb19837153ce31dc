using Grpc.Core;
using Relations.V1;

namespace Relations.Query.Tests.Changes;

/// <summary>Watches as a client does.</summary>
internal sealed class Watcher : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource patience = new(Patience);
    private readonly AsyncServerStreamingCall<WatchChangesResponse> call;

    public Watcher(ChannelBase channel, WatchChangesRequest request) =>
        call = new ChangeService.ChangeServiceClient(channel).WatchChanges(request, cancellationToken: patience.Token);

    /// <summary>Cursor of the last answer.</summary>
    public string Cursor { get; private set; } = "";

    /// <summary>The next answer, change or heartbeat.</summary>
    public async Task<WatchChangesResponse> NextAsync()
    {
        Assert.True(await call.ResponseStream.MoveNext(patience.Token), "The watch ended.");
        Cursor = call.ResponseStream.Current.Cursor;
        return call.ResponseStream.Current;
    }

    /// <summary>The next so many changes.</summary>
    public async Task<IReadOnlyList<Change>> TakeAsync(int count)
    {
        var changes = new List<Change>();
        while (changes.Count < count)
        {
            if ((await NextAsync()).Change is { } change)
                changes.Add(change);
        }
        return changes;
    }

    /// <summary>Reads until a heartbeat.</summary>
    public async Task<IReadOnlyList<Change>> TakeUntilHeartbeatAsync()
    {
        var changes = new List<Change>();
        while ((await NextAsync()).Change is { } change)
            changes.Add(change);
        return changes;
    }

    /// <summary>The error that the watch ends with.</summary>
    public Task<RpcException> FailureAsync() => Assert.ThrowsAsync<RpcException>(async () =>
    {
        while (await call.ResponseStream.MoveNext(patience.Token))
            Cursor = call.ResponseStream.Current.Cursor;
    });

    public void Dispose()
    {
        call.Dispose();
        patience.Dispose();
    }
}
