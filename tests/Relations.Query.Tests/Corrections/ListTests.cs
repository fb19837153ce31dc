using Grpc.Core;
using Relations.V1;

namespace Relations.Query.Tests.Corrections;

public sealed class ListTests(QueryService service) : IClassFixture<QueryService>
{
    private readonly Corrected corrected = new(service);

    [Fact]
    public async Task Corrections_AreListedByFiltersPageByPage()
    {
        const string text = "Iran and Iraq signed the Rain Pact in 1950.";
        var article = new Article(text).Agreement(text, "Rain Pact", "IRN,IRQ", "1950");
        await service.StoreAsync(article);
        var record = await corrected.OneAsync("IRN", "IRQ");
        var first = await corrected.SetAsync(record.Id, "place", "\"Basra\"", "Cleo Ash");
        var second = await corrected.SetAsync(record.Id, "signed", "\"1951\"", "Dev Roy");
        var third = await corrected.RetractAsync((await corrected.OneAsync("IRN", "IRQ")).Provenance.Joins[0].Claim);

        Assert.Equal([first.Id, second.Id, third.Id], await IdsAsync(new ListCorrectionsRequest()));
        Assert.Equal([third.Id, second.Id, first.Id], await IdsAsync(new ListCorrectionsRequest { OrderBy = "time desc" }));
        Assert.Equal([first.Id], await IdsAsync(new ListCorrectionsRequest { Author = "cleo ash" }));
        Assert.Equal([first.Id, second.Id], await IdsAsync(new ListCorrectionsRequest { CorrectionKinds = { CorrectionKind.SetField } }));
        Assert.Equal([third.Id], await IdsAsync(new ListCorrectionsRequest { States = { CorrectionState.InEffect } }));
        Assert.Equal([first.Id, second.Id], await IdsAsync(new ListCorrectionsRequest { States = { CorrectionState.NotMatching } }));
        Assert.Equal([first.Id, second.Id, third.Id], await IdsAsync(new ListCorrectionsRequest { Record = record.Id, Document = article.Id }));
        Assert.Empty(await IdsAsync(new ListCorrectionsRequest { Record = first.Id }));
        var page = await corrected.Client.ListCorrectionsAsync(new ListCorrectionsRequest { PageSize = 2, IncludeTotalSize = true });
        Assert.Equal((2, 3), (page.Corrections.Count, page.TotalSize));
        Assert.Equal([third.Id], await IdsAsync(new ListCorrectionsRequest { PageSize = 2, PageToken = page.NextPageToken }));
    }

    [Fact]
    public async Task Request_MadeAgain_AnswersWithTheFirstCorrection()
    {
        const string text = "Kenya and Ghana signed the Leaf Pact in 1950.";
        await service.StoreAsync(new Article(text).Agreement(text, "Leaf Pact", "GHA,KEN", "1950"));
        var id = (await corrected.OneAsync("GHA", "KEN")).Id;
        CreateCorrectionRequest Request() => new() { SetField = new SetField { Record = id, Field = "place", Value = "\"Accra\"" }, RequestId = "once" };

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => corrected.MakeAsync(Request())));

        Assert.Single(made.Select(correction => correction.Id).Distinct());
        Assert.Equal([made[0].Id], await IdsAsync(new ListCorrectionsRequest { Record = id }));
    }

    [Fact]
    public async Task Request_ThatIsNotValid_SaysWhy()
    {
        var unsigned = await Assert.ThrowsAsync<RpcException>(async () => await corrected.Client.CreateCorrectionAsync(new CreateCorrectionRequest { Reason = "So." }));
        var empty = await Assert.ThrowsAsync<RpcException>(() => corrected.MakeAsync(new CreateCorrectionRequest()));
        var absent = await Assert.ThrowsAsync<RpcException>(() => corrected.SetAsync(new string('a', 32), "place", "\"Accra\""));
        var unknown = await Assert.ThrowsAsync<RpcException>(() => corrected.RevertAsync(new string('a', 32)));
        var kinds = await Assert.ThrowsAsync<RpcException>(() => IdsAsync(new ListCorrectionsRequest { CorrectionKinds = { CorrectionKind.Unspecified }, States = { (CorrectionState)9 } }));

        Details.Check(unsigned, StatusCode.InvalidArgument, ErrorReason.InvalidField, "author");
        Details.Check(empty, StatusCode.InvalidArgument, ErrorReason.InvalidField, "action");
        Details.Check(absent, StatusCode.NotFound, ErrorReason.RecordNotFound);
        Details.Check(unknown, StatusCode.NotFound, ErrorReason.CorrectionNotFound);
        Details.Check(kinds, StatusCode.InvalidArgument, ErrorReason.InvalidField, "correction_kinds[0]", "states[0]");
    }

    private async Task<IEnumerable<string>> IdsAsync(ListCorrectionsRequest request) =>
        (await corrected.Client.ListCorrectionsAsync(request)).Corrections.Select(correction => correction.Id);
}
