using Grpc.Core;
using Relations.Contracts;
using Relations.V1;

namespace Relations.Query.Tests.Corrections;

public sealed class PairTests(QueryService service) : IClassFixture<QueryService>
{
    private readonly Corrected corrected = new(service);

    [Fact]
    public async Task Records_OfOtherYearsAndParties_AreJoinedUntilReverted()
    {
        var (early, late) = (Pact("CAN,MEX", "Pact of Maize", "1994-01-02", "1994-02-01"), Pact("CAN,MEX,USA", "Maize Accord", "1995-01-02", "1996-02-01"));
        await service.StoreAsync(early, late);
        var (one, other) = (await WithAsync("CAN", "1994-01-02"), await WithAsync("CAN", "1995-01-02"));

        var correction = await corrected.JoinAsync(other.Id, one.Id);
        var joined = await corrected.OneAsync("CAN");
        var byOldId = (await corrected.Agreements.GetAgreementAsync(new GetAgreementRequest { Id = other.Id })).Agreement;
        await service.StoreAsync(late with { ExtractorVersion = "2" }, early with { ExtractorVersion = "2" });
        var readAgain = await corrected.OneAsync("CAN");
        await service.StoreAsync(late with { ExtractorVersion = "3", Facts = [] });
        var parted = (Record: await corrected.OneAsync("CAN"), (await corrected.GetAsync(correction.Id)).State);
        await service.StoreAsync(late with { ExtractorVersion = "4" });
        await corrected.RevertAsync(correction.Id);

        Assert.Equal((one.Id, 2), (joined.Id, joined.SourceCount));
        Assert.Equal(["CAN", "MEX", "USA"], joined.Parties);
        Assert.Equal(one.Id, byOldId.Id);
        Assert.Equal(joined.Title, readAgain.Title);
        Assert.Equal((one.Id, 2), (readAgain.Id, readAgain.SourceCount));
        Assert.Equal((one.Id, 1, V1.CorrectionState.NotMatching), (parted.Record.Id, parted.Record.SourceCount, parted.State));
        Assert.Equal([one.Id, other.Id], (await corrected.ListAsync("CAN")).Select(agreement => agreement.Id));
        var changes = await new ChangeService.ChangeServiceClient(service.Channel).ListChangesAsync(new ListChangesRequest { Record = other.Id });
        Assert.Equal([ChangeAction.Created, ChangeAction.Merged, ChangeAction.Created], changes.Changes.Select(change => change.Action));
    }

    [Fact]
    public async Task Mention_WithoutADate_IsJoinedToTheRecordThatItIsOf()
    {
        await service.StoreAsync(
            Pact("BRA,URY", "Pact of Sheep", "1994-01-02", "1994-02-01"), Pact("BRA,URY", "Pact of Sheep", "1999-01-02", "1999-02-01"), Pact("BRA,URY", "Pact of Sheep", null, "2005-01-01"));
        var undated = await WithAsync("URY", "");

        var correction = await corrected.JoinAsync((await WithAsync("URY", "1999-01-02")).Id, undated.Id);
        var joined = await corrected.ListAsync("URY");
        await corrected.RevertAsync(correction.Id);

        Assert.Equal([("1994-01-02", 1), ("1999-01-02", 2)], joined.Select(agreement => (agreement.Signed, agreement.SourceCount)));
        Assert.Equal(undated.Id, (await WithAsync("URY", "")).Id);
    }

    [Fact]
    public async Task Claims_OfOneRecord_AreKeptApart()
    {
        var (first, second) = (Pact("ECU,COL", "Pact of Frost and Snow", "1994-01-02", "1994-02-01"), Pact("ECU,COL", "Pact of Frost", "1994-01", "1994-03-01"));
        await service.StoreAsync(first, second);
        var both = await corrected.OneAsync("ECU");

        var correction = await corrected.KeepApartAsync(Claim(both, 0), Claim(both, 1));
        var apart = await corrected.ListAsync("ECU");
        await service.StoreAsync(first with { ExtractorVersion = "2" }, Pact("ECU,COL", "Pact of Frost", "1994-01", "1994-04-01"));
        var later = await corrected.ListAsync("ECU");
        await corrected.RevertAsync(correction.Id);

        Assert.Equal(["1994-01", "1994-01-02"], apart.Select(agreement => agreement.Signed).Order());
        Assert.Contains(both.Id, apart.Select(agreement => agreement.Id));
        Assert.Equal([("1994-01", 2), ("1994-01-02", 1)], later.Select(agreement => (agreement.Signed, agreement.SourceCount)).Order());
        Assert.Equal(3, (await corrected.OneAsync("ECU")).SourceCount);
    }

    [Fact]
    public async Task Claims_OfOneWording_AreKeptApartByTheirDocuments()
    {
        await service.StoreAsync(Pact("BOL,PRY", "Joint statement", "1994-01-02", "1994-02-01", "in the morning"), Pact("BOL,PRY", "Joint statement", "1994-01-02", "1994-02-02", "in the evening"));
        var both = await corrected.OneAsync("BOL");

        await corrected.KeepApartAsync(Claim(both, 0), Claim(both, 1));

        Assert.Equal([1, 1], (await corrected.ListAsync("BOL")).Select(agreement => agreement.SourceCount));
    }

    [Fact]
    public async Task Mention_WithoutADate_IsKeptFromTheRecordThatItWouldJoin()
    {
        await service.StoreAsync(Pact("HND,SLV", "Pact of Copper", "1994-01-02", "1994-02-01"), Pact("HND,SLV", "Pact of Copper", null, "2005-01-01"));
        var both = await corrected.OneAsync("HND");

        await corrected.KeepApartAsync(Claim(both, 0), Claim(both, 1));

        Assert.Equal(["1994-01-02", ""], (await corrected.ListAsync("HND")).Select(agreement => agreement.Signed));
    }

    [Fact]
    public async Task Pairs_ThatAreNone_AreRefused()
    {
        var text = "HTI and DOM signed the Pact of Rum in 1994, and again the Pact of Rum in 1994.";
        await service.StoreAsync(
            new Article(text).Agreement("signed the Pact of Rum in 1994", "Pact of Rum", "DOM,HTI", "1994").Agreement("again the Pact of Rum in 1994", "Pact of Rum", "DOM,HTI", "1994")
                .Event("HTI and DOM signed", "signing", Domain.Facts.EventType.Meeting, "DOM,HTI", "1994"));
        var record = await corrected.OneAsync("DOM");
        var meeting = Assert.Single((await new EventService.EventServiceClient(service.Channel).ListEventsAsync(new ListEventsRequest { Between = { "DOM" } })).Events);

        var same = await Assert.ThrowsAsync<RpcException>(() => corrected.JoinAsync(record.Id, record.Id));
        var kinds = await Assert.ThrowsAsync<RpcException>(() => corrected.JoinAsync(record.Id, meeting.Id));
        var alike = await Assert.ThrowsAsync<RpcException>(() => corrected.KeepApartAsync(Claim(record, 0), Claim(record, 1)));
        var none = await Assert.ThrowsAsync<RpcException>(() => corrected.KeepApartAsync(Claim(record, 0), new ClaimOrRecord()));

        Details.Check(same, StatusCode.InvalidArgument, ErrorReason.InvalidField, "join_records.other");
        Details.Check(kinds, StatusCode.InvalidArgument, ErrorReason.InvalidField, "join_records.other");
        Details.Check(alike, StatusCode.InvalidArgument, ErrorReason.InvalidField, "keep_apart.other");
        Details.Check(none, StatusCode.InvalidArgument, ErrorReason.InvalidField, "keep_apart.other");
    }

    [Fact]
    public async Task Corrections_MadeWhileDocumentsAreReadAgain_AreAllInEffect()
    {
        var documents = Enumerable.Range(0, 6).Select(i => Pact(i % 2 == 0 ? "ARG,GUY" : "ARG,SUR", $"Pact of {(char)('A' + i)}lm Trees", $"199{i}-01-02", $"199{i}-02-01")).ToArray();
        await service.StoreAsync(documents);
        var records = await corrected.ListAsync("ARG");

        var reading = Task.WhenAll(documents.Select(document => Task.Run(async () =>
        {
            for (var version = 2; version < 8; version++)
                await service.StoreAsync(document with { ExtractorVersion = $"{version}" });
        })));
        await Task.WhenAll(
            corrected.SetAsync(records[0].Id, "place", "\"Lima\""), corrected.JoinAsync(records[0].Id, records[1].Id), corrected.JoinAsync(records[1].Id, records[2].Id),
            corrected.KeepApartAsync(new ClaimOrRecord { Record = records[3].Id }, new ClaimOrRecord { Record = records[4].Id }));
        await reading;

        var after = await corrected.ListAsync("ARG");
        Assert.Equal([3, 1, 1, 1], after.Select(agreement => agreement.SourceCount));
        Assert.Equal("Lima", after[0].Place);
        Assert.All((await corrected.Client.ListCorrectionsAsync(new ListCorrectionsRequest { Record = records[0].Id })).Corrections, correction => Assert.Equal(V1.CorrectionState.InEffect, correction.State));
    }

    private static DocumentRead Pact(string parties, string title, string? signed, string published, string? when = null)
    {
        var text = $"{parties} and their {title}, {signed ?? "some time ago"}, it was reported on {published} {when}";
        return new Article(text, published).Agreement(text, title, parties, signed);
    }

    private static ClaimOrRecord Claim(Agreement record, int index) => new() { Claim = record.Provenance.Joins[index].Claim };

    private async Task<Agreement> WithAsync(string party, string signed) => Assert.Single(await corrected.ListAsync(party), agreement => agreement.Signed == signed);
}
