using Relations.V1;

namespace Relations.Query.Tests.Changes;

public sealed class ListTests(QueryService service) : IClassFixture<QueryService>
{
    private ChangeService.ChangeServiceClient Changes => new(service.Channel);

    [Fact]
    public async Task List_OfARecordAndOfAPair_TellsTheirHistoryPageByPage()
    {
        var first = Treaties.Named("Peru and Chad signed the Lake Pact on 5 May 2005.", "Lake Pact", "PER,TCD", "2005-05-05", "2005-05-06");
        var second = Treaties.Named("The Lake Pact was signed by Peru and Chad on 5 May 2005.", "Lake Pact", "PER,TCD", "2005-05-05", "2005-05-30");
        await service.StoreAsync(first);
        await service.StoreAsync(Treaties.Of("PER,URY", 7));
        await service.StoreAsync(second);

        var pair = await Changes.ListChangesAsync(new ListChangesRequest { Between = { "PER", "TCD" } });
        var record = await Changes.ListChangesAsync(new ListChangesRequest { Record = pair.Changes[0].Record, OrderBy = "time desc", PageSize = 1 });
        var next = await Changes.ListChangesAsync(new ListChangesRequest { Record = pair.Changes[0].Record, OrderBy = "time desc", PageToken = record.NextPageToken });

        Assert.Equal([ChangeAction.Created, ChangeAction.Updated], pair.Changes.Select(change => change.Action));
        Assert.Equal(pair.Changes.Reverse(), record.Changes.Concat(next.Changes));
        Assert.Equal(3, (await Changes.ListChangesAsync(new ListChangesRequest { Involving = { "TCD", "URY" }, Kinds = { RecordKind.Agreement } })).Changes.Count);
        Assert.Empty((await Changes.ListChangesAsync(new ListChangesRequest { Kinds = { RecordKind.Place } })).Changes);
    }
}
