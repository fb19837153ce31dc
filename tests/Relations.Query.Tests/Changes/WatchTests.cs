using Grpc.Core;
using Relations.V1;

namespace Relations.Query.Tests.Changes;

public sealed class WatchTests(QueryService service) : IClassFixture<QueryService>
{
    [Fact]
    public async Task Watch_OfARecordThatGrowsMergesAndGoes_TellsBeforeAndAfter()
    {
        var late = Treaties.Named("Laos and Nepal signed the Treaty of Peaks on 5 May 2005.", "Treaty of Peaks", "LAO,NPL", "2005-05-05", "2005-05-20");
        var later = Treaties.Named("The Treaty of Peaks was signed by Laos and Nepal on 5 May 2005.", "Treaty of Peaks", "LAO,NPL", "2005-05-05", "2005-05-30");
        var early = Treaties.Named("Nepal and Laos signed the Treaty of Peaks on 5 May 2005, it is said.", "Treaty of Peaks", "LAO,NPL", "2005-05-05", "2005-05-06");
        using var watcher = new Watcher(service.Channel, new WatchChangesRequest { FromNow = true, Between = { "LAO", "NPL" } });
        Assert.Empty(await watcher.TakeUntilHeartbeatAsync());

        await service.StoreAsync(late);
        await service.StoreAsync(later);
        await service.StoreAsync(early);
        foreach (var reading in new[] { late, later, early })
            await service.StoreAsync(reading with { ExtractorVersion = "2", Facts = [] });

        var changes = await watcher.TakeAsync(7);
        var (created, grown) = (changes[0], changes[1]);
        Assert.Equal((ChangeAction.Created, RecordKind.Agreement, 1), (created.Action, created.Kind, created.After.Agreement.SourceCount));
        Assert.Null(created.Before);
        Assert.Equal((ChangeAction.Updated, created.Record, created.After, 2), (grown.Action, grown.Record, grown.Before, grown.After.Agreement.SourceCount));
        var merged = Assert.Single(changes, change => change.Action == ChangeAction.Merged && change.Record == created.Record);
        var survivor = changes.First(change => change.Record == merged.Into);
        Assert.Equal((grown.After, null), (merged.Before, merged.After));
        Assert.Equal((ChangeAction.Created, 3), (survivor.Action, survivor.After.Agreement.SourceCount));
        Assert.Equal((ChangeAction.Removed, null), (changes[^1].Action, changes[^1].After));
        foreach (var record in changes.GroupBy(change => change.Record))
            Assert.Equal(record.SkipLast(1).Select(change => change.After), record.Skip(1).Select(change => change.Before));
    }

    [Fact]
    public async Task Watch_WithFilters_TellsOfTheirRecordsOnlyAndHeartbeatsPassTheOthers()
    {
        using var watcher = new Watcher(service.Channel, new WatchChangesRequest { FromNow = true, Involving = { "FJI", "TON" }, Kinds = { RecordKind.Figure }, HeartbeatSeconds = 1 });
        await watcher.TakeUntilHeartbeatAsync();
        var start = watcher.Cursor;

        await service.StoreAsync(Treaties.Of("FJI,WSM", 1), Treaties.Of("PNG,VUT", 2));
        await watcher.TakeUntilHeartbeatAsync();
        var passed = watcher.Cursor;
        const string Trade = "Trade between Tonga and Samoa reached 2 million dollars in 2001.";
        await service.StoreAsync(new Article(Trade).Figure(Trade, Domain.Facts.Indicator.Trade, 2e6, "TON,WSM", "2001"));

        Assert.Equal(["TON", "WSM"], (await watcher.TakeAsync(1))[0].After.Figure.Between);
        Assert.NotEqual(start, passed);
        using var again = new Watcher(service.Channel, new WatchChangesRequest { Cursor = passed });
        Assert.Equal(RecordKind.Figure, (await again.TakeAsync(1))[0].Kind);
    }

    [Fact]
    public async Task Watch_FromTheBeginningWithARarePair_FindsItAmongManyOthers()
    {
        await service.StoreAsync([.. Enumerable.Range(0, 150).Select(i => Treaties.Of("BRA,CHL", i)), Treaties.Of("BRB,BHS", 200)]);

        using var watcher = new Watcher(service.Channel, new WatchChangesRequest { Between = { "BRB" } });

        Assert.Equal(["BHS", "BRB"], Assert.Single(await watcher.TakeUntilHeartbeatAsync()).After.Agreement.Parties);
    }

    [Fact]
    public async Task Request_ThatCannotBeServed_SaysWhy()
    {
        using var malformed = new Watcher(service.Channel, new WatchChangesRequest { Cursor = "nonsense" });
        Details.Check(await malformed.FailureAsync(), StatusCode.InvalidArgument, ErrorReason.InvalidCursor, "cursor");

        var other = new QueryService();
        await other.InitializeAsync();
        await other.StoreAsync(Treaties.Of("GRL,ISL", 1));
        using var elsewhere = new Watcher(other.Channel, new WatchChangesRequest());
        await elsewhere.TakeAsync(1);
        using var foreign = new Watcher(service.Channel, new WatchChangesRequest { Cursor = elsewhere.Cursor });
        Details.Check(await foreign.FailureAsync(), StatusCode.InvalidArgument, ErrorReason.InvalidCursor, "cursor");
        await other.DisposeAsync();

        using var wrong = new Watcher(service.Channel, new WatchChangesRequest { Cursor = "x", FromNow = true, HeartbeatSeconds = 4000, Kinds = { RecordKind.Unspecified }, Between = { "" } });
        Details.Check(await wrong.FailureAsync(), StatusCode.InvalidArgument, ErrorReason.InvalidField, "between[0]", "kinds[0]", "heartbeat_seconds", "from_now");
    }
}
