using Relations.Query.Tests.Corrections;
using Relations.V1;

namespace Relations.Query.Tests.AsOf;

/// <summary>Corrections are known from when they were made, and hold for whatever was published.</summary>
public sealed class CorrectionTests(QueryService service) : IClassFixture<QueryService>
{
    private readonly Corrected corrected = new(service);

    [Fact]
    public async Task Correction_IsUnknownBeforeItWasMade_AndHoldsForWhatWasPublishedByAnyDay()
    {
        await service.StoreAsync(
            new Article("Haiti and Ghana signed the Reed Pact in 1971.", "1971-04-01").Agreement("Reed Pact", "Reed Pact", "GHA,HTI", "1971"),
            new Article("The Reed Pact of Haiti and Ghana was signed in March 1971.", "1975-04-01").Agreement("Reed Pact", "Reed Pact", "GHA,HTI", "1971-03"));
        var read = await TimeAsync();
        var before = await corrected.OneAsync("GHA");

        var correction = await corrected.SetAsync(before.Id, "place", "\"Accra\"");
        var made = await TimeAsync();
        await corrected.RevertAsync(correction.Id);

        Assert.Equal(before, await AsOfAsync(new() { KnownAt = read }));
        Assert.Equal(before, await AsOfAsync(new()));
        var then = await AsOfAsync(new() { KnownAt = made });
        Assert.Equal(("Accra", correction.Id), (then.Place, then.Provenance.Values.Single(value => value.Field == "place").Correction));
        var early = await AsOfAsync(new() { KnownAt = made, PublishedBy = "1971" });
        Assert.Equal(("Accra", "1971", 1), (early.Place, early.Signed, early.SourceCount));
        Assert.Equal("", (await AsOfAsync(new() { PublishedBy = "1971" })).Place);
    }

    [Fact]
    public async Task Claim_RetractedOrAddedLater_IsCitedAtTheTimesOfBefore()
    {
        const string text = "Togo and Benin signed the Lamp Pact in 1961. They renewed it in 1969.";
        var article = new Article(text, "1971-04-01").Agreement("the Lamp Pact in 1961", "Lamp Pact", "BEN,TGO", "1961");
        await service.StoreAsync(article);
        var before = await corrected.OneAsync("TGO");
        var read = await TimeAsync();
        var added = await corrected.AddAsync(article.Id, new Agreement { Title = "Renewal of the Lamp Pact", Parties = { "BEN", "TGO" }, Signed = "1969", Type = AgreementType.Protocol, Status = AgreementStatus.Signed, Evidence = { new Evidence { Quote = "They renewed it in 1969" } } });
        await corrected.RetractAsync(before.Provenance.Joins[0].Claim);
        var both = await TimeAsync();

        Assert.Equal(before, await AsOfAsync(new() { KnownAt = read }));
        var renewal = await AsOfAsync(new() { KnownAt = both });
        Assert.Equal(("1969", added.Id), (renewal.Signed, renewal.Provenance.Joins[0].Correction));

        Task<Agreement> AsOfAsync(V1.AsOf asOf) => this.AsOfAsync(asOf, "TGO");
    }

    private async Task<Agreement> AsOfAsync(V1.AsOf asOf, string party = "GHA") =>
        Assert.Single((await corrected.Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { party }, View = RecordView.Full, AsOf = asOf })).Agreements);

    private async Task<string> TimeAsync() =>
        (await new ChangeService.ChangeServiceClient(service.Channel).ListChangesAsync(new ListChangesRequest { OrderBy = "time desc", PageSize = 1 })).Changes[0].Time;
}
