using Relations.Ingestion.Status;

namespace Relations.Ingestion.Tests.Status;

public class WatcherTests
{
    [Fact]
    public async Task SlowReader_GetsTheLatestOfEachDocument()
    {
        using var watcher = new StatusFeed().Watch([]);
        watcher.Offer(new Progress("a", "a.txt", Stage.Received));
        watcher.Offer(new Progress("b", "b.txt", Stage.Received));
        watcher.Offer(new Progress("a", "a.txt", Stage.Stored));

        var changes = await watcher.TakeAsync(TimeSpan.Zero, default);

        Assert.Equal([("a", Stage.Stored), ("b", Stage.Received)], changes.Select(change => (change.Id, change.Stage)).Order());
    }

    [Fact]
    public async Task ChangesBeyondTheLimit_AreNotKept_AndItSaysSo()
    {
        using var watcher = new StatusFeed().Watch([]);
        for (var i = 0; i <= Watcher.MaxWaiting; i++)
            watcher.Offer(new Progress($"{i}", "a.txt", Stage.Received));

        Assert.True(watcher.FellBehind);
        Assert.Equal(Watcher.MaxWaiting, (await watcher.TakeAsync(TimeSpan.Zero, default)).Count);
    }

    [Fact]
    public async Task Feed_TellsOnlyOfTheIdsAskedFor_UntilDisposed()
    {
        var feed = new StatusFeed();
        var watcher = feed.Watch(["a"]);
        feed.Announce(new Progress("b", "b.txt", Stage.Received));
        feed.Announce(new Progress("a", "a.txt", Stage.Received));
        Assert.Equal("a", Assert.Single(await watcher.TakeAsync(TimeSpan.Zero, default)).Id);
        watcher.Dispose();

        feed.Announce(new Progress("a", "a.txt", Stage.Stored));

        Assert.Empty(await watcher.TakeAsync(TimeSpan.Zero, default));
    }
}
