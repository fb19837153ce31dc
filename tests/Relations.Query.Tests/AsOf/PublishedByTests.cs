using System.Globalization;
using Grpc.Core;
using Relations.Contracts;
using Relations.Domain.Facts;
using Relations.V1;
using AgreementStatus = Relations.Domain.Facts.AgreementStatus;
using AgreementType = Relations.Domain.Facts.AgreementType;
using Indicator = Relations.Domain.Facts.Indicator;

namespace Relations.Query.Tests.AsOf;

/// <summary>What had been published by a day.</summary>
public sealed class PublishedByTests(QueryService service) : IClassFixture<QueryService>
{
    private AgreementService.AgreementServiceClient Agreements => new(service.Channel);

    [Fact]
    public async Task Agreement_OfDocumentsPublishedInTurn_IsWhatTheyHadSaidByThen()
    {
        await service.StoreAsync(
            Pact("Pact of Rivers", "Peru and Chad will sign a Pact of Rivers in 2001, it is said.", "2001-02-03", "PER,TCD", "2001", AgreementStatus.Planned),
            Pact("Pact of Rivers", "Peru and Chad signed the Pact of Rivers on 7 May 2001.", "2001-06", "PER,TCD", "2001-05-07", AgreementStatus.Signed),
            Pact("Pact of Rivers", "The Pact of Rivers of Peru and Chad, signed on 7 May 2001, is in force.", "2003-09-09", "PER,TCD", "2001-05-07", AgreementStatus.InForce));

        Assert.Empty(await ListAsync("PER", "2001-02-02"));
        var planned = Assert.Single(await ListAsync("PER", "2001-06-29"));
        Assert.Equal(("2001", V1.AgreementStatus.Planned, 1), (planned.Signed, planned.Status, planned.SourceCount));
        // What was published in June may have been published on its last day.
        var signed = Assert.Single(await ListAsync("PER", "2001-06"));
        Assert.Equal(("2001-05-07", V1.AgreementStatus.Signed, 2), (signed.Signed, signed.Status, signed.SourceCount));
        Assert.Equal(2, signed.Evidence.Count);
        var now = Assert.Single(await ListAsync("PER", null));
        Assert.Equal((V1.AgreementStatus.InForce, 3), (now.Status, now.SourceCount));
        Assert.Equal(now, Assert.Single(await ListAsync("PER", "2099")));
        Assert.Equal([now.Id, now.Id], [planned.Id, signed.Id]);
    }

    [Fact]
    public async Task FullView_OfAnEarlierDay_HasTheValuesAndEvidenceOfThen()
    {
        var first = Pact("Pact of Dunes", "Oman and Togo signed the Pact of Dunes in May 1999.", "1999-06-01", "OMN,TGO", "1999-05", AgreementStatus.Signed);
        await service.StoreAsync(first, Pact("Pact of Dunes", "Oman and Togo signed the Pact of Dunes on 4 May 1999.", "1999-08-01", "OMN,TGO", "1999-05-04", AgreementStatus.Signed));
        var id = Assert.Single(await ListAsync("OMN", null)).Id;

        var then = await GetAsync(id, new V1.AsOf { PublishedBy = "1999-07" });
        var now = await GetAsync(id, null);

        var signed = Assert.Single(then.Provenance.Values, value => value.Field == "signed");
        Assert.Equal(("\"1999-05\"", true, first.Document.Id), (signed.Value, signed.Chosen, Assert.Single(signed.Evidence).Document));
        Assert.Equal(["\"1999-05-04\"", "\"1999-05\""], now.Provenance.Values.Where(value => value.Field == "signed").Select(value => value.Value));
        Assert.Single(then.Provenance.Joins);
        Assert.Equal(["1999-06-01", "1999-08-01"], now.Provenance.Documents.Select(document => document.Published));
        Assert.Equal("1999-06-01", Assert.Single(then.Provenance.Documents).Published);
        Assert.EndsWith("; decided by: finest date", now.Provenance.Values.First(value => value.Field == "signed").Reason, StringComparison.Ordinal);
        Assert.Equal("another was chosen: finest date", now.Provenance.Values.Last(value => value.Field == "signed").Reason);
        var error = await Assert.ThrowsAsync<RpcException>(() => GetAsync(id, new V1.AsOf { PublishedBy = "1999-05" }));
        Details.Check(error, StatusCode.NotFound, ErrorReason.RecordNotFound);
    }

    [Fact]
    public async Task Document_ThatDoesNotSayWhen_CountsFromTheDayItWasStored()
    {
        await service.StoreAsync(
            Pact("Pact of Reeds", "Fiji and Mali signed the Pact of Reeds on 1 June 1988.", "1988-07-01", "FJI,MLI", "1988-06-01", AgreementStatus.Signed),
            Pact("Pact of Reeds", "The Pact of Reeds of Fiji and Mali was signed on 1 June 1988 and is in force.", null, "FJI,MLI", "1988-06-01", AgreementStatus.InForce));
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(V1.AgreementStatus.Signed, Assert.Single(await ListAsync("FJI", "2020")).Status);
        Assert.Equal(V1.AgreementStatus.InForce, Assert.Single(await ListAsync("FJI", today)).Status);
    }

    [Fact]
    public async Task Filters_OfAnEarlierDay_LookAtWhatWasPublishedByThen()
    {
        await service.StoreAsync(
            Pact("Pact of Mills", "Cuba and Iran signed the Pact of Mills in 1990, on grain.", "1990-03-03", "CUB,IRN", "1990", AgreementStatus.Signed, "The Early Post"),
            Pact("Pact of Mills", "Cuba and Iran signed the Pact of Mills on 2 March 1990, on barley.", "1990-05-05", "CUB,IRN", "1990-03-02", AgreementStatus.Ratified, "The Late Post"));

        Assert.Empty(await ListAsync("CUB", "1990-04", request => request.Query = "barley"));
        Assert.Empty(await ListAsync("CUB", "1990-04", request => request.Outlet = "The Late Post"));
        Assert.Empty(await ListAsync("CUB", "1990-04", request => request.MinSources = 2));
        Assert.Single(await ListAsync("CUB", "1990-04", request => request.Statuses.Add(V1.AgreementStatus.Signed)));
        Assert.Empty(await ListAsync("CUB", "1990-05", request => request.Statuses.Add(V1.AgreementStatus.Signed)));
        Assert.Single(await ListAsync("CUB", "1990-05", request => (request.Query, request.Outlet, request.MinSources, request.DateOverlap) = ("barley", "The Late Post", 2, DateOverlap.Certain)));
        Assert.Equal(1, (await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { "CUB" }, AsOf = new() { PublishedBy = "1990-04" }, IncludeTotalSize = true })).TotalSize);
    }

    [Fact]
    public async Task TimelineAndSeries_OfAnEarlierDay_FollowFromWhatWasPublished()
    {
        await service.StoreAsync(
            Trade("Trade of Laos and Niger was $4.0 billion in 2004, customs say.", "2005-01-10", 4.0e9, "2004"),
            Trade("Trade of Laos and Niger was $5.0 billion in 2005, customs say.", "2006-01-10", 5.0e9, "2005"),
            Trade("Customs now put trade of Laos and Niger at $4.20 billion for 2004.", "2006-02-10", 4.2e9, "2004"),
            Trade("Trade of Laos and Niger was $4.20 billion in 2004, customs repeat.", "2006-03-10", 4.2e9, "2004"));
        var series = new SeriesService.SeriesServiceClient(service.Channel);
        var timeline = new TimelineService.TimelineServiceClient(service.Channel);

        Assert.Equal([4.0e9], await ValuesAsync("2005"));
        Assert.Equal([4.0e9, 5.0e9], await ValuesAsync("2006-01"));
        Assert.Equal([4.2e9, 5.0e9], await ValuesAsync("2006"));
        Assert.Equal(25, await GrowthAsync("2006-01"), 0.5);
        Assert.Equal(19, await GrowthAsync("2006"), 0.5);
        var entries = await timeline.GetTimelineAsync(new GetTimelineRequest { Between = { "LAO", "NER" }, AsOf = new() { PublishedBy = "2005" } });
        Assert.Equal(4.0e9, Assert.Single(entries.Entries).Figure.Value);
        var years = await timeline.GetTimelineYearsAsync(new GetTimelineYearsRequest { Between = { "LAO", "NER" }, AsOf = new() { PublishedBy = "2005" } });
        Assert.Equal((2004, 1), (Assert.Single(years.Years).Year, years.Years[0].Figures));

        async Task<IEnumerable<double>> ValuesAsync(string day) => (await PeriodsAsync(day)).Select(period => Assert.Single(period.Values).Value);

        async Task<double> GrowthAsync(string day) => (await PeriodsAsync(day)).Last().Values[0].ComputedChangePercent;

        async Task<IEnumerable<SeriesPeriod>> PeriodsAsync(string day) =>
            Assert.Single((await series.GetSeriesAsync(new GetSeriesRequest { Between = { "LAO", "NER" }, AsOf = new() { PublishedBy = day } })).Series).Periods;
    }

    [Fact]
    public async Task Person_OfAnEarlierDay_IsFoundByTheNamesOfThen()
    {
        var people = new PersonService.PersonServiceClient(service.Channel);
        const string early = "Anna Okoro of Gabon met Bela Novak in Oslo on 2 May 1971.";
        const string late = "Anna Maria Okoro, also Anna Okoro, was in Rome on 3 May 1981.";
        await service.StoreAsync(
            new Article(early, "1971-05-03").Person("Anna Okoro", "Anna Okoro").Event(early, "meeting in Oslo", Relations.Domain.Facts.EventType.Meeting, "GAB", "1971-05-02", people: "Anna Okoro"),
            new Article(late, "1981-05-04").Person("Anna Maria Okoro", "Anna Okoro", ["Anna Okoro", "Anna Maria Okoro"]));
        var timeline = new TimelineService.TimelineServiceClient(service.Channel);

        Assert.Empty((await timeline.GetTimelineAsync(new GetTimelineRequest { Person = "Anna Maria Okoro", AsOf = new() { PublishedBy = "1980" } })).Entries);
        Assert.Single((await timeline.GetTimelineAsync(new GetTimelineRequest { Person = "Anna Maria Okoro", AsOf = new() { PublishedBy = "1981" } })).Entries);
        Assert.Equal(["Anna Okoro"], Assert.Single((await people.ListPeopleAsync(new ListPeopleRequest { Query = "Okoro", AsOf = new() { PublishedBy = "1980" } })).People).Variants);
    }

    private static DocumentRead Pact(string title, string text, string? published, string parties, string signed, AgreementStatus status, string? outlet = null) =>
        new Article(text, published, outlet).Agreement(text, title, parties, signed, AgreementType.Treaty, status);

    private static DocumentRead Trade(string text, string published, double value, string period) =>
        new Article(text, published).Figure(text, Indicator.Trade, value, "LAO,NER", period, "customs");

    private async Task<IReadOnlyList<Agreement>> ListAsync(string party, string? publishedBy, Action<ListAgreementsRequest>? more = null)
    {
        var request = new ListAgreementsRequest { Between = { party } };
        if (publishedBy is not null)
            request.AsOf = new() { PublishedBy = publishedBy };
        more?.Invoke(request);
        return (await Agreements.ListAgreementsAsync(request)).Agreements;
    }

    private async Task<Agreement> GetAsync(string id, V1.AsOf? asOf) =>
        (await Agreements.GetAgreementAsync(new GetAgreementRequest { Id = id, View = RecordView.Full, AsOf = asOf })).Agreement;
}
