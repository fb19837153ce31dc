using Grpc.Core;
using Npgsql;
using Relations.Contracts;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Query.Storage;
using Relations.Query.Storage.Migrations;
using Relations.V1;
using AgreementStatus = Relations.Domain.Facts.AgreementStatus;
using AgreementType = Relations.Domain.Facts.AgreementType;
using EventStatus = Relations.Domain.Facts.EventStatus;
using EventType = Relations.Domain.Facts.EventType;
using Indicator = Relations.Domain.Facts.Indicator;

namespace Relations.Query.Tests.Records;

/// <summary>The filters that requests for lists share, on two papers that write of the same things.</summary>
public sealed class ListFilterTests(ListFilterTests.Stored stored) : IClassFixture<ListFilterTests.Stored>
{
    private AgreementService.AgreementServiceClient Agreements => new(stored.Service.Channel);

    private EventService.EventServiceClient Events => new(stored.Service.Channel);

    private FigureService.FigureServiceClient Figures => new(stored.Service.Channel);

    public static TheoryData<string, ListAgreementsRequest> Wanted => new()
    {
        { "Fisheries Treaty,Ferry Accord,Visa Accord", new ListAgreementsRequest { Involving = { "DNK", "FIN" } } },
        { "Fisheries Treaty,Ferry Accord", new ListAgreementsRequest { Involving = { "DNK", "FIN" }, Between = { "DNK" } } },
        { "Fisheries Treaty,Visa Accord", new ListAgreementsRequest { From = "1995", To = "1996", DateOverlap = DateOverlap.Possible } },
        { "Fisheries Treaty", new ListAgreementsRequest { From = "1995-05", To = "1996", DateOverlap = DateOverlap.Certain } },
        { "Ferry Accord", new ListAgreementsRequest { From = "1997", DateOverlap = DateOverlap.Certain } },
        { "Fisheries Treaty", new ListAgreementsRequest { To = "1995-12-30", DateOverlap = DateOverlap.Certain } },
        { "Fisheries Treaty", new ListAgreementsRequest { Person = "Pekka Virtanen" } },
        { "Fisheries Treaty", new ListAgreementsRequest { Person = "pekka wirtanen" } },
        { "Fisheries Treaty", new ListAgreementsRequest { Place = "Turku" } },
        { "Fisheries Treaty", new ListAgreementsRequest { Place = "Åbo" } },
        { "", new ListAgreementsRequest { Place = "Espoo" } },
        { "Fisheries Treaty,Ferry Accord,Undated Pact", new ListAgreementsRequest { Outlet = "the courier" } },
        { "Fisheries Treaty,Visa Accord", new ListAgreementsRequest { Outlet = "Evening Post" } },
        { "Fisheries Treaty", new ListAgreementsRequest { MinSources = 2 } },
        { "", new ListAgreementsRequest { MinSources = 3 } },
    };

    [Theory]
    [MemberData(nameof(Wanted))]
    public async Task Agreements_ByAFilter_AreThoseItDescribes(string titles, ListAgreementsRequest request)
    {
        request.IncludeTotalSize = true;

        var list = await Agreements.ListAgreementsAsync(request);

        Assert.Equal(titles.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), list.Agreements.Select(agreement => agreement.Title).Order());
        Assert.Equal(list.Agreements.Count, list.TotalSize);
    }

    [Fact]
    public async Task TotalSize_IsThatOfAllPagesAndOnlyOnDemand()
    {
        var request = new ListAgreementsRequest { PageSize = 1, IncludeTotalSize = true };
        var first = await Agreements.ListAgreementsAsync(request);
        request.PageToken = first.NextPageToken;
        var second = await Agreements.ListAgreementsAsync(request);
        request.IncludeTotalSize = false;
        var uncounted = await Agreements.ListAgreementsAsync(request);

        Assert.Equal((4, 4, 0), (first.TotalSize, second.TotalSize, uncounted.TotalSize));
        Assert.Equal(second.Agreements, uncounted.Agreements);
        Assert.NotEqual(first.Agreements, second.Agreements);
    }

    [Fact]
    public async Task Events_ByPlace_AreFoundUnderAnyFormOfTheName()
    {
        Assert.Equal("Session in Turku", Assert.Single((await Events.ListEventsAsync(new ListEventsRequest { Place = "ÅBO" })).Events).Title);
        Assert.Empty((await Events.ListEventsAsync(new ListEventsRequest { Place = "Espoo" })).Events);
    }

    [Fact]
    public async Task WithDiscrepancies_AreTheSidesOfOneForAsLongAsThereIsOne()
    {
        var request = new ListFiguresRequest { WithDiscrepancies = true, Between = { "DNK", "FIN" } };
        Assert.Equal([3e9, 4e9], (await Figures.ListFiguresAsync(request)).Figures.Select(figure => figure.Value).Order());

        // The first paper is read anew and says what the other says: its record goes, the other stays and is contradicted no longer.
        await stored.Service.StoreAsync(Stored.Courier(trade: 4e9).Read("2"));
        Assert.Empty((await Figures.ListFiguresAsync(request)).Figures);
        await stored.Service.StoreAsync(Stored.Courier(trade: 3e9).Read("3"));
        Assert.Equal(2, (await Figures.ListFiguresAsync(request)).Figures.Count);
    }

    [Fact]
    public async Task Lists_OfOtherKinds_TakeTheSharedFilters()
    {
        var channel = stored.Service.Channel;
        Assert.Single((await new PersonService.PersonServiceClient(channel).ListPeopleAsync(new ListPeopleRequest { Outlet = "Evening Post", MinSources = 1 })).People);
        Assert.Single((await new PlaceService.PlaceServiceClient(channel).ListPlacesAsync(new ListPlacesRequest { Outlet = "The Courier", OrderBy = "name desc" })).Places);
        Assert.Single((await new InstitutionService.InstitutionServiceClient(channel).ListInstitutionsAsync(
            new ListInstitutionsRequest { Involving = { "NOR", "FIN" }, From = "1991", To = "1991", DateOverlap = DateOverlap.Certain })).Institutions);
        Assert.Single((await new ProjectService.ProjectServiceClient(channel).ListProjectsAsync(new ListProjectsRequest { Involving = { "DNK" }, IncludeTotalSize = true })).Projects);
        Assert.Equal(2, (await new DocumentService.DocumentServiceClient(channel).ListDocumentsAsync(new ListDocumentsRequest { Involving = { "FIN" }, IncludeTotalSize = true })).TotalSize);
        Assert.Equal(1, (await new DiscrepancyService.DiscrepancyServiceClient(channel).ListDiscrepanciesAsync(
            new ListDiscrepanciesRequest { Involving = { "DNK", "SWE" }, IncludeTotalSize = true })).TotalSize);
    }

    [Fact]
    public async Task Filters_ThatCannotBe_AreNamed()
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Agreements.ListAgreementsAsync(new ListAgreementsRequest
        {
            Involving = { "" },
            Types_ = { V1.AgreementType.Treaty, V1.AgreementType.Unspecified },
            Statuses = { (V1.AgreementStatus)99 },
            MinSources = -1,
            DateOverlap = (DateOverlap)9,
            Place = "\0",
        }));

        Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "involving[0]", "types[1]", "statuses[0]", "min_sources", "date_overlap", "place");
    }

    [Fact]
    public async Task Migration_OfRecordsStoredBefore_GivesThemTheFacetsOfNewOnes()
    {
        await using var source = NpgsqlDataSource.Create(stored.Service.ConnectionString);
        var expected = await FacetsAsync(source);
        Assert.Contains(Facet.Discrepant, string.Join(' ', expected.Values.SelectMany(facets => facets)), StringComparison.Ordinal);
        await using (var strip = source.CreateCommand("UPDATE records SET facets = ARRAY(SELECT f FROM unnest(facets) AS f WHERE f !~ '^(place:|outlet:|with-discrepancy$)')"))
            await strip.ExecuteNonQueryAsync();

        await using (var migrate = source.CreateCommand(FacetsOfRecords.Statement))
            await migrate.ExecuteNonQueryAsync();

        Assert.Equal(expected, await FacetsAsync(source));
    }

    private static async Task<Dictionary<Guid, string[]>> FacetsAsync(NpgsqlDataSource source)
    {
        var facets = new Dictionary<Guid, string[]>();
        await using var command = source.CreateCommand("SELECT id, facets FROM records");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            facets.Add(reader.GetGuid(0), reader.GetFieldValue<string[]>(1));
        return facets;
    }

    /// <summary>A service that has read the two papers.</summary>
    public sealed class Stored : IAsyncLifetime
    {
        public QueryService Service { get; } = new();

        public async Task InitializeAsync()
        {
            await Service.InitializeAsync();
            Assert.All(await Service.StoreAsync(Courier(3e9), Post()), outcome => Assert.Null(outcome.Rejection));
        }

        public Task DisposeAsync() => Service.DisposeAsync();

        internal static Article Courier(double trade)
        {
            var article = new Article(
                "Denmark and Finland signed the Fisheries Treaty in Turku on 4 June 1995; Pekka Virtanen (Pekka Wirtanen) signed for Finland. The Ferry Accord followed in 1999. "
                + "There is an Undated Pact. Turku, or Åbo, saw a session on 5 June 1995. Trade was 3 billion dollars in 1998. The Baltic Board was founded in 1991. The Sound Tunnel is planned.",
                "2000-01-01", "The Courier");
            return article
                .Add(Treaty(article, "Denmark and Finland signed the Fisheries Treaty in Turku on 4 June 1995"))
                .Agreement("The Ferry Accord followed in 1999", "Ferry Accord", "DNK,SWE", "1999", AgreementType.Agreement)
                .Agreement("There is an Undated Pact", "Undated Pact", "NOR,SWE", null, AgreementType.Agreement)
                .Add(new EventFact
                {
                    Title = "Session in Turku",
                    Type = EventType.Meeting,
                    Status = EventStatus.Held,
                    Date = EdtfDate.Parse("1995-06-05"),
                    Place = "Turku",
                    Actors = [new ActorCode("DNK"), new ActorCode("FIN")],
                    Evidence = [article.At("saw a session on 5 June 1995")],
                    Confidence = 1,
                })
                .Add(new PlaceFact { Name = "Turku", Variants = ["Turku", "Åbo"], Evidence = [article.At("Turku, or Åbo")], Confidence = 1 })
                .Add(new InstitutionFact
                {
                    Name = "Baltic Board",
                    Members = [new ActorCode("FIN"), new ActorCode("SWE")],
                    Founded = EdtfDate.Parse("1991"),
                    Evidence = [article.At("The Baltic Board was founded in 1991")],
                    Confidence = 1,
                })
                .Add(new ProjectFact { Name = "Sound Tunnel", Parties = [new ActorCode("DNK"), new ActorCode("SWE")], Evidence = [article.At("The Sound Tunnel is planned")], Confidence = 1 })
                .Figure("Trade was 3 billion dollars in 1998", Indicator.Trade, trade, "DNK,FIN", "1998");
        }

        private static DocumentRead Post()
        {
            var article = new Article(
                "The Fisheries Treaty of 4 June 1995 was signed in Turku. Pekka Virtanen, whom some call Pekka Wirtanen, signed it. A Visa Accord dates from 1995. "
                + "Trade between Denmark and Finland reached 4 billion dollars in 1998.", "2001-01-01", "Evening Post");
            return article
                .Add(Treaty(article, "The Fisheries Treaty of 4 June 1995 was signed in Turku"))
                .Agreement("A Visa Accord dates from 1995", "Visa Accord", "FIN,NOR", "1995", AgreementType.Agreement)
                .Person("Pekka Virtanen, whom some call Pekka Wirtanen", "Pekka Virtanen", ["Pekka Virtanen", "Pekka Wirtanen"])
                .Figure("Trade between Denmark and Finland reached 4 billion dollars in 1998", Indicator.Trade, 4e9, "DNK,FIN", "1998");
        }

        private static AgreementFact Treaty(Article article, string quote) => new()
        {
            Title = "Fisheries Treaty",
            Type = AgreementType.Treaty,
            Status = AgreementStatus.Signed,
            Signed = EdtfDate.Parse("1995-06-04"),
            Place = "Turku",
            Parties = [new ActorCode("DNK"), new ActorCode("FIN")],
            Subjects = [],
            Signatories = ["Pekka Virtanen"],
            Evidence = [article.At(quote)],
            Confidence = 0.9,
        };
    }
}
