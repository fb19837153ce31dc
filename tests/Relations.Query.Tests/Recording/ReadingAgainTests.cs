using Microsoft.EntityFrameworkCore;
using Relations.Contracts;
using Relations.Query.Storage;
using Relations.V1;
using ChangeAction = Relations.Query.Storage.ChangeAction;

namespace Relations.Query.Tests.Recording;

public sealed class ReadingAgainTests(QueryService service) : IClassFixture<QueryService>
{
    private AgreementService.AgreementServiceClient Agreements => new(service.Channel);

    [Fact]
    public async Task Reading_ByALaterVersion_TakesThePlaceOfTheEarlierAndKeepsTheRecordsId()
    {
        const string text = "Fiji and Samoa signed the Treaty of Winds on 1 June 1988. Fiji and Samoa signed the Treaty of Tides on 2 July 1989.";
        var winds = text[..57];
        var tides = text[58..];
        var early = new Article(text).Agreement(winds, "Treaty of Winds", "FJI,WSM", "1988-06-01").Agreement(tides, "Treaty of Tides", "FJI,WSM");
        var late = new Article(text).Agreement(winds, "Treaty of Winds", "FJI,WSM", "1988-06-01").Agreement(tides, "Treaty of Tides", "FJI,WSM", "1989-07-02");
        await service.StoreAsync(early.Read("9"));
        var before = await ListAsync("FJI");
        var storedAt = (await GetAsync(early.Id)).StoredAt;

        var outcomes = await service.StoreAsync(late.Read("10"));
        var stale = await service.StoreAsync(early.Read("9"));

        var after = await ListAsync("FJI");
        Assert.False(Assert.Single(outcomes).AlreadyStored);
        Assert.True(Assert.Single(stale).AlreadyStored);
        Assert.Equal(["1988-06-01", "1989-07-02"], after.Select(agreement => agreement.Signed));
        Assert.Equal(before.Single(agreement => agreement.Title == "Treaty of Winds").Id, after[0].Id);
        Assert.Equal(storedAt, (await GetAsync(early.Id)).StoredAt);
        Assert.Equal(2, (await GetAsync(early.Id)).ClaimCount);
    }

    [Theory]
    [InlineData("9", "10+1a2b", true)]
    [InlineData("10+1a2b", "9", false)]
    [InlineData("1", "1+1a2b", true)]
    [InlineData("1+ffff", "1+1a2b", true)]
    [InlineData("1+ffff", "1", true)]
    [InlineData("1+1a2b", "1+1a2b", false)]
    public async Task Reading_WithOtherTables_CountsByItsVersionAndThenAsItComesIn(string first, string second, bool isReadAgain)
    {
        var text = $"Gabon and Togo signed the Pact of {first} and {second} in 1991.";
        var article = new Article(text).Agreement(text, "Pact", "GAB,TGO", "1991");
        await service.StoreAsync(article.Read(first));

        var outcomes = await service.StoreAsync(article.Read(second));

        Assert.Equal(!isReadAgain, Assert.Single(outcomes).AlreadyStored);
    }

    [Fact]
    public async Task Record_WhoseOnlyDocumentNoLongerSaysIt_IsGoneWithAChangeThatSaysSo()
    {
        var article = new Article("Malta and Cyprus signed the Island Pact in 1991.").Agreement("Malta and Cyprus signed the Island Pact in 1991.", "Island Pact", "CYP,MLT", "1991");
        await service.StoreAsync(article.Read("1"));
        var id = Assert.Single(await ListAsync("MLT")).Id;

        await service.StoreAsync(article.Read("2") with { Facts = [] });

        Assert.Empty(await ListAsync("MLT"));
        await using var context = service.Context();
        var number = HexId.Number(id);
        Assert.Equal(
            [ChangeAction.Created, ChangeAction.Removed],
            await context.Changes.Where(change => change.RecordId == number).OrderBy(change => change.Sequence).Select(change => change.Action).ToListAsync());
    }

    [Fact]
    public async Task Records_ThatALaterDocumentJoins_AnswerUnderTheirOldIds()
    {
        DocumentRead late = new Article("Laos and Nepal signed the Treaty of Peaks on 5 May 2005.", "2005-05-20")
            .Agreement("Laos and Nepal signed the Treaty of Peaks on 5 May 2005.", "Treaty of Peaks", "LAO,NPL", "2005-05-05");
        DocumentRead early = new Article("Nepal and Laos signed the Treaty of Peaks on 5 May 2005, it was reported.", "2005-05-06")
            .Agreement("Nepal and Laos signed the Treaty of Peaks on 5 May 2005", "Treaty of Peaks", "LAO,NPL", "2005-05-05");
        await service.StoreAsync(late);
        var old = Assert.Single(await ListAsync("LAO")).Id;

        await service.StoreAsync(early);

        var now = Assert.Single(await ListAsync("LAO"));
        Assert.NotEqual(old, now.Id);
        Assert.Equal(now, (await Agreements.GetAgreementAsync(new GetAgreementRequest { Id = old })).Agreement);
        await using var context = service.Context();
        var number = HexId.Number(old);
        Assert.Equal(HexId.Number(now.Id), (await context.Changes.SingleAsync(change => change.RecordId == number && change.Action == ChangeAction.Merged)).Into);
    }

    private async Task<List<Agreement>> ListAsync(string party) =>
        [.. (await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { party } })).Agreements];

    private async Task<GetDocumentResponse> GetAsync(string id) =>
        await new DocumentService.DocumentServiceClient(service.Channel).GetDocumentAsync(new GetDocumentRequest { Id = id });
}
