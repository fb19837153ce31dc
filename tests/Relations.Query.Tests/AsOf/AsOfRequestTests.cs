using Grpc.Core;
using Relations.Query.Tests.Http;
using Relations.V1;

namespace Relations.Query.Tests.AsOf;

/// <summary>How requests say when, and what is refused.</summary>
public sealed class AsOfRequestTests(StoredTreaties stored) : IClassFixture<StoredTreaties>
{
    private AgreementService.AgreementServiceClient Agreements => new(stored.Service.Channel);

    [Theory]
    [InlineData("yesterday", "", "as_of.known_at")]
    [InlineData("2026-03-01", "", "as_of.known_at")]
    [InlineData("2026-03-01T12:00:00", "", "as_of.known_at")]
    [InlineData("2026-13-01T12:00:00Z", "", "as_of.known_at")]
    [InlineData("", "2003-02-30", "as_of.published_by")]
    [InlineData("", "2003/2004", "as_of.published_by")]
    [InlineData("", "May 2003", "as_of.published_by")]
    public async Task Moment_ThatCannotBeRead_IsNamed(string knownAt, string publishedBy, string field)
    {
        var request = new ListAgreementsRequest { AsOf = new() { KnownAt = knownAt, PublishedBy = publishedBy } };
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Agreements.ListAgreementsAsync(request));
        Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, field);
    }

    [Fact]
    public async Task Discrepancies_OfADayOfPublication_AreRefused()
    {
        var request = new ListAgreementsRequest { WithDiscrepancies = true, AsOf = new() { PublishedBy = "2003" } };
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Agreements.ListAgreementsAsync(request));
        Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "with_discrepancies");
    }

    [Theory]
    [InlineData("2999-01-01T00:00:00Z")]
    [InlineData("2999-01-01T00:00:00.123456+01:00")]
    [InlineData("")]
    public async Task Time_ToCome_IsNow(string knownAt)
    {
        var now = await Agreements.ListAgreementsAsync(new ListAgreementsRequest());
        Assert.NotEmpty(now.Agreements);
        Assert.Equal(now, await Agreements.ListAgreementsAsync(new ListAgreementsRequest { AsOf = new() { KnownAt = knownAt } }));
    }

    [Fact]
    public async Task Http_TakesTheMomentFromTheQuery()
    {
        var may = await stored.ReadAsync<ListAgreementsResponse>("/v1/agreements?between=PER&asOf.publishedBy=2002-05");
        Assert.Equal("Andes Treaty", Assert.Single(may.Agreements).Title);
        Assert.Equal(2, (await stored.ReadAsync<ListAgreementsResponse>("/v1/agreements?between=PER&as_of.published_by=2002-06")).Agreements.Count);
        Assert.Empty((await stored.ReadAsync<ListAgreementsResponse>("/v1/agreements?between=PER&asOf.knownAt=2020-01-01T00:00:00Z")).Agreements);
        Assert.Empty((await stored.ReadAsync<GetSeriesResponse>("/v1/series?between=PER&between=CHL&asOf.publishedBy=2002-05")).Series);
        Assert.Equal(2, (await stored.ReadAsync<GetTimelineResponse>("/v1/timeline?between=PER&between=CHL&asOf.publishedBy=2002-05")).Entries.Count);
        using var refused = await stored.GetAsync("/v1/agreements?asOf.knownAt=then");
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task EveryKind_IsListedAndReadAsOfAMoment()
    {
        var channel = stored.Service.Channel;
        var may = new V1.AsOf { PublishedBy = "2002-05" };
        Assert.Single((await new EventService.EventServiceClient(channel).ListEventsAsync(new ListEventsRequest { AsOf = may })).Events);
        Assert.Empty((await new FigureService.FigureServiceClient(channel).ListFiguresAsync(new ListFiguresRequest { AsOf = may })).Figures);
        Assert.Empty((await new InstitutionService.InstitutionServiceClient(channel).ListInstitutionsAsync(new ListInstitutionsRequest { AsOf = may })).Institutions);
        Assert.Empty((await new PlaceService.PlaceServiceClient(channel).ListPlacesAsync(new ListPlacesRequest { AsOf = may })).Places);
        Assert.Empty((await new ProjectService.ProjectServiceClient(channel).ListProjectsAsync(new ListProjectsRequest { AsOf = may })).Projects);
        var people = new PersonService.PersonServiceClient(channel);
        var person = Assert.Single((await people.ListPeopleAsync(new ListPeopleRequest { AsOf = may })).People);
        Assert.Equal(person, (await people.GetPersonAsync(new GetPersonRequest { Id = person.Id, AsOf = may })).Person);
        var error = await Assert.ThrowsAsync<RpcException>(async () => await people.GetPersonAsync(new GetPersonRequest { Id = person.Id, AsOf = new() { PublishedBy = "2001" } }));
        Details.Check(error, StatusCode.NotFound, ErrorReason.RecordNotFound);
    }
}
