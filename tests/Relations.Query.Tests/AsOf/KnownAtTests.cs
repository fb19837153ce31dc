using Grpc.Core;
using Relations.Contracts;
using Relations.V1;

namespace Relations.Query.Tests.AsOf;

/// <summary>What the system knew at a time.</summary>
public sealed class KnownAtTests(QueryService service) : IClassFixture<QueryService>
{
    private AgreementService.AgreementServiceClient Agreements => new(service.Channel);

    [Fact]
    public async Task Record_ReadAnewWithAnotherValue_IsAtAnEarlierTimeWhatItWasWithItsEvidence()
    {
        const string text = "Ghana and Kuwait signed the Treaty of Salt on 1 June 1988.";
        var before = await TimeAsync();
        await service.StoreAsync(new Article(text).Agreement("Treaty of Salt", "Treaty of Salt", "GHA,KWT", "1988").Read("1"));
        var first = await TimeAsync();
        var was = Assert.Single(await ListAsync("GHA", null, RecordView.Full));
        await service.StoreAsync(new Article(text).Agreement("Treaty of Salt on 1 June 1988", "Treaty of Salt", "GHA,KWT", "1988-06-01").Read("2"));
        var second = await TimeAsync();

        Assert.Empty(await ListAsync("GHA", before));
        Assert.Equal(was, Assert.Single(await ListAsync("GHA", first, RecordView.Full)));
        Assert.Equal("Treaty of Salt", was.Provenance.Values.Single(value => value.Field == "signed").Evidence[0].Quote);
        Assert.Equal("1988-06-01", Assert.Single(await ListAsync("GHA", second)).Signed);
        Assert.Equal(await ListAsync("GHA", null, RecordView.Full), await ListAsync("GHA", second, RecordView.Full));
        Assert.Equal("1988", (await GetAsync(was.Id, first)).Signed);
    }

    [Fact]
    public async Task Record_MergedLater_IsItselfBefore()
    {
        await service.StoreAsync(Peaks("Laos and Nepal signed the Treaty of Peaks on 5 May 2005.", "2005-05-20"));
        var apart = await TimeAsync();
        var old = Assert.Single(await ListAsync("LAO", null));
        await service.StoreAsync(Peaks("Nepal and Laos signed the Treaty of Peaks on 5 May 2005, it was reported.", "2005-05-06"));
        var joined = await TimeAsync();
        var now = Assert.Single(await ListAsync("LAO", null));

        Assert.NotEqual(old.Id, now.Id);
        Assert.Equal(old, Assert.Single(await ListAsync("LAO", apart)));
        Assert.Equal(old, await GetAsync(old.Id, apart));
        Assert.Equal(now, await GetAsync(old.Id, joined));
        var error = await Assert.ThrowsAsync<RpcException>(() => GetAsync(now.Id, apart));
        Details.Check(error, StatusCode.NotFound, ErrorReason.RecordNotFound);
    }

    [Fact]
    public async Task Record_RemovedLater_IsThereBefore()
    {
        var article = new Article("Malta and Cyprus signed the Island Pact in 1991.").Agreement("Malta and Cyprus signed the Island Pact in 1991.", "Island Pact", "CYP,MLT", "1991");
        await service.StoreAsync(article.Read("1"));
        var there = await TimeAsync();
        var pact = Assert.Single(await ListAsync("MLT", null));
        await service.StoreAsync(article.Read("2") with { Facts = [] });

        Assert.Equal(pact, Assert.Single(await ListAsync("MLT", there)));
        Assert.Equal(pact, await GetAsync(pact.Id, there));
        Assert.Empty(await ListAsync("MLT", await TimeAsync()));
    }

    [Theory]
    [InlineData("date")]
    [InlineData("title desc")]
    [InlineData("sources")]
    public async Task Pages_WhileRecordsChangeAndMoreCome_AreThoseOfThatTime(string order)
    {
        var party = order[..3].ToUpperInvariant();
        await service.StoreAsync([.. Enumerable.Range(0, 12).Select(i => Convention(party, i, 1))]);
        var request = new ListAgreementsRequest { Between = { party }, OrderBy = order, AsOf = new() { KnownAt = await TimeAsync() } };
        var expected = (await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { party }, OrderBy = order })).Agreements;

        var seen = new List<Agreement>();
        do
        {
            request.PageSize = 5;
            request.IncludeTotalSize = true;
            var page = await Agreements.ListAgreementsAsync(request);
            seen.AddRange(page.Agreements);
            request.PageToken = page.NextPageToken;
            Assert.Equal(12, page.TotalSize);
            await service.StoreAsync([.. Enumerable.Range(0, 12).Select(i => Convention(party, i, 1 + seen.Count)), Convention(party, 100 + seen.Count, 1)]);
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(expected, seen);
        request.AsOf.KnownAt = await TimeAsync();
        request.PageToken = (await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { party }, OrderBy = order, PageSize = 5 })).NextPageToken;
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Agreements.ListAgreementsAsync(request));
        Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidPageToken, "page_token");
    }

    [Fact]
    public async Task Lists_OfEveryTimeAndDay_AreAsTheyWere()
    {
        var random = new Random(11);
        var known = new List<(string Time, IReadOnlyList<Agreement> Then, IReadOnlyList<Agreement> Published)>();
        for (var i = 0; i < 12; i++)
        {
            var number = random.Next(3);
            var text = $"Document {i}: Yemen and Benin signed Accord {number} in {1990 + number}, or so.";
            var read = new Article(text, $"{2000 + random.Next(5)}").Agreement(text, $"Accord {number}", "BEN,YEM", random.Next(2) == 0 ? $"{1990 + number}" : $"{1990 + number}-0{1 + random.Next(2)}-01");
            await service.StoreAsync(read.Read($"{i}"));
            if (i % 4 == 3)
                await service.StoreAsync(read.Read("99") with { Facts = [] });
            known.Add((await TimeAsync(), await ListAsync("YEM", null), await ListAsync("YEM", null, publishedBy: "2002")));
        }
        foreach (var (time, then, published) in known)
        {
            Assert.Equal(then, await ListAsync("YEM", time));
            Assert.Equal(published, await ListAsync("YEM", time, publishedBy: "2002"));
            Assert.All(published, agreement => Assert.Contains(then, later => later.Id == agreement.Id && later.SourceCount >= agreement.SourceCount));
        }
    }

    [Fact]
    public async Task Discrepancies_OfAnEarlierTime_MarkWhatTheyMarked()
    {
        var figures = new FigureService.FigureServiceClient(service.Channel);
        await service.StoreAsync(Trade("Exports in 2001 were $1.0 billion, Togo says.", 1.0e9, "TGO"));
        var agreed = await TimeAsync();
        await service.StoreAsync(Trade("Exports in 2001 were $1.4 billion, Sudan says.", 1.4e9, "SDN"));
        var disputed = await TimeAsync();

        Assert.Equal(0, await CountAsync(agreed));
        Assert.Equal(2, await CountAsync(disputed));

        async Task<int> CountAsync(string time) =>
            (await figures.ListFiguresAsync(new ListFiguresRequest { Between = { "TGO", "SDN" }, WithDiscrepancies = true, AsOf = new() { KnownAt = time } })).Figures.Count;
    }

    private static DocumentRead Trade(string text, double value, string reporter) =>
        new Article(text).Figure(text, Relations.Domain.Facts.Indicator.Exports, value, "SDN,TGO", "2001", reporter);

    private static DocumentRead Peaks(string text, string published) =>
        new Article(text, published).Agreement("signed the Treaty of Peaks on 5 May 2005", "Treaty of Peaks", "LAO,NPL", "2005-05-05");

    private static DocumentRead Convention(string party, int number, int document)
    {
        var text = $"Report {document}: {party} signed Convention number{number} in {1950 + number}.";
        return new Article(text).Agreement(text, $"Convention number{number}", $"{party},BRA", $"{1950 + number}");
    }

    /// <summary>The time of the last change: the moment right after it.</summary>
    private async Task<string> TimeAsync()
    {
        var last = await new ChangeService.ChangeServiceClient(service.Channel).ListChangesAsync(new ListChangesRequest { OrderBy = "time desc", PageSize = 1 });
        return last.Changes.Count == 0 ? "2001-01-01T00:00:00Z" : last.Changes[0].Time;
    }

    private async Task<IReadOnlyList<Agreement>> ListAsync(string party, string? knownAt, RecordView view = RecordView.Basic, string publishedBy = "") =>
        (await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { party }, View = view, AsOf = new() { KnownAt = knownAt ?? "", PublishedBy = publishedBy } })).Agreements;

    private async Task<Agreement> GetAsync(string id, string knownAt) =>
        (await Agreements.GetAgreementAsync(new GetAgreementRequest { Id = id, AsOf = new() { KnownAt = knownAt } })).Agreement;
}
