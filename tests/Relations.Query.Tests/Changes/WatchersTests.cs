using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Relations.Query.Storage;
using Relations.V1;
using ChangeAction = Relations.V1.ChangeAction;

namespace Relations.Query.Tests.Changes;

/// <summary>Watchers over reconnects, in numbers, and through failures; each test has a system of its own.</summary>
public sealed class WatchersTests : IAsyncLifetime
{
    private const int Writers = 4;
    private const string Listeners = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";

    private readonly QueryService service = new();

    public Task InitializeAsync() => service.InitializeAsync();

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Watchers_ThatReconnectWhileOthersWrite_MissAndRepeatNothing()
    {
        const int Documents = 120;
        var writing = WriteAsync(Documents);
        var told = await Task.WhenAll(Enumerable.Range(1, 5).Select(async seed =>
        {
            var random = new Random(seed);
            var (changes, cursor) = (new List<Change>(), "");
            while (changes.Count < Documents)
            {
                using var watcher = new Watcher(service.Channel, new WatchChangesRequest { Cursor = cursor });
                changes.AddRange(await watcher.TakeAsync(Math.Min(1 + random.Next(20), Documents - changes.Count)));
                cursor = watcher.Cursor;
            }
            return changes;
        }));
        await writing;

        await using var context = service.Context();
        var committed = await context.Changes.OrderBy(change => change.Sequence).Select(change => change.RecordId).ToListAsync();
        Assert.Equal(Documents, committed.Count);
        foreach (var changes in told)
            Assert.Equal(committed.Select(HexId.Text), changes.Select(change => change.Record));
    }

    [Fact]
    public async Task Watchers_InHundreds_ShareOneListenerAndAreToldEverythingThoughSomeDoNotRead()
    {
        const int Documents = 80;
        using var channel = GrpcChannel.ForAddress($"http://{service.Channel.Target}", new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { EnableMultipleHttp2Connections = true } });
        var watchers = Enumerable.Range(0, 200).Select(_ => new Watcher(channel, new WatchChangesRequest { FromNow = true })).ToList();
        foreach (var watcher in watchers)
            await watcher.TakeUntilHeartbeatAsync();

        await WriteAsync(Documents);

        var told = await Task.WhenAll(watchers.Take(180).Select(watcher => watcher.TakeAsync(Documents)));
        Assert.All(told, changes => Assert.Equal(told[0].Select(change => change.Record), changes.Select(change => change.Record)));
        var slow = await Task.WhenAll(watchers.Skip(180).Select(watcher => watcher.TakeAsync(Documents)));
        Assert.All(slow, changes => Assert.Equal(told[0], changes));
        await using var count = service.Source.CreateCommand(Listeners);
        Assert.Equal(1L, await count.ExecuteScalarAsync());
        watchers.ForEach(watcher => watcher.Dispose());
    }

    [Fact]
    public async Task Watch_WhoseServiceLosesItsListener_GoesOn()
    {
        using var watcher = new Watcher(service.Channel, new WatchChangesRequest { HeartbeatSeconds = 3600 });
        await watcher.TakeUntilHeartbeatAsync();
        await using (var end = service.Source.CreateCommand(Listeners.Replace("count(*)", "pg_terminate_backend(pid)", StringComparison.Ordinal)))
            await end.ExecuteNonQueryAsync();

        await service.StoreAsync(Treaties.Of("DNK,SWE", 1));

        Assert.Equal(ChangeAction.Created, (await watcher.TakeAsync(1))[0].Action);
    }

    [Fact]
    public async Task Watch_WhenTheServiceStops_EndsUnavailableWithTheCursorAndGoesOnElsewhere()
    {
        var stopping = QueryService.Start(service.ConnectionString);
        using var channel = GrpcChannel.ForAddress(QueryService.Addresses(stopping)[0]);
        using var watcher = new Watcher(channel, new WatchChangesRequest());
        await service.StoreAsync(Treaties.Of("EST,LVA", 1));
        await watcher.TakeAsync(1);

        var stopped = StopAsync(stopping);
        var error = await watcher.FailureAsync();
        await service.StoreAsync(Treaties.Of("EST,LVA", 2));
        await stopped;

        var cursor = Details.Check(error, StatusCode.Unavailable, ErrorReason.ServiceStopping).Metadata["cursor"];
        Assert.Equal(watcher.Cursor, cursor);
        using var elsewhere = new Watcher(service.Channel, new WatchChangesRequest { Cursor = cursor });
        Assert.Equal("Convention 2", (await elsewhere.TakeAsync(1))[0].After.Agreement.Title);
    }

    private static async Task StopAsync(WebApplicationFactory<Program> program) => await program.DisposeAsync();

    private Task WriteAsync(int documents) => Task.WhenAll(Enumerable.Range(0, documents).Chunk(documents / Writers).Select(async some =>
    {
        foreach (var i in some)
            await service.StoreAsync(Treaties.Of(i % 2 == 0 ? "DNK,SWE" : "FIN,NOR", i));
    }));
}
