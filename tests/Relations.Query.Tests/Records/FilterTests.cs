using Relations.Domain;
using Relations.Domain.Facts;
using Relations.V1;
using AgreementStatus = Relations.Domain.Facts.AgreementStatus;
using AgreementType = Relations.Domain.Facts.AgreementType;
using EventType = Relations.Domain.Facts.EventType;
using FigureStatus = Relations.Domain.Facts.FigureStatus;
using Indicator = Relations.Domain.Facts.Indicator;
using Office = Relations.Domain.Facts.Office;
using Subject = Relations.Domain.Facts.Subject;

namespace Relations.Query.Tests.Records;

public sealed class FilterTests(FilterTests.Stored stored) : IClassFixture<FilterTests.Stored>
{
    [Theory]
    [InlineData("", "", "Gas Contract,Border Treaty,Space Protocol,Sea Treaty")]
    [InlineData("2002", "2002", "Border Treaty,Space Protocol")]
    [InlineData("2002-07", "", "Space Protocol,Sea Treaty")]
    [InlineData("", "2002-06-01", "Gas Contract,Border Treaty,Space Protocol")]
    [InlineData("2010-01-01", "2011-12-31", "")]
    public async Task Agreements_ByRange_AreThoseThatMayLieInIt(string from, string to, string titles) =>
        await ExpectAsync(titles, new ListAgreementsRequest { From = from, To = to });

    [Fact]
    public async Task Agreements_ByType_AreOfAnyOfThem() =>
        await ExpectAsync("Gas Contract,Space Protocol", new ListAgreementsRequest { Types_ = { V1.AgreementType.Contract, V1.AgreementType.Protocol } });

    [Fact]
    public async Task Agreements_BySubjectAndStatus_AreThoseOfBoth()
    {
        await ExpectAsync("Border Treaty,Sea Treaty", new ListAgreementsRequest { Subjects = { V1.Subject.Types.Code.Border, V1.Subject.Types.Code.Water } });
        await ExpectAsync("Sea Treaty", new ListAgreementsRequest
        {
            Subjects = { V1.Subject.Types.Code.Border, V1.Subject.Types.Code.Water },
            Statuses = { V1.AgreementStatus.Planned },
        });
    }

    [Theory]
    [InlineData("treaties", "Border Treaty,Sea Treaty")]
    [InlineData("treaty -border", "Sea Treaty")]
    [InlineData("\"space protocol\"", "Space Protocol")]
    [InlineData("gas or space", "Gas Contract,Space Protocol")]
    [InlineData("volcano", "")]
    public async Task Agreements_ByText_AreThoseWhoseTitleOrQuoteMatches(string query, string titles) =>
        await ExpectAsync(titles, new ListAgreementsRequest { Query = query });

    [Theory]
    [InlineData("Ivan Petrov")]
    [InlineData("Iwan Petroff")]
    [InlineData("ivan petrov")]
    public async Task Events_ByPerson_AreFoundUnderAnyFormOfTheName(string name)
    {
        var list = await new EventService.EventServiceClient(stored.Service.Channel).ListEventsAsync(new ListEventsRequest { Person = name });

        Assert.Equal("Petrov visits Oslo", Assert.Single(list.Events).Title);
    }

    [Fact]
    public async Task Figures_ByIndicatorStatusAndReporter_AreThoseOfAll()
    {
        var figures = new FigureService.FigureServiceClient(stored.Service.Channel);

        Assert.Equal(3, (await figures.ListFiguresAsync(new ListFiguresRequest { Between = { "NOR", "RUS" } })).Figures.Count);
        Assert.Equal([2e9], (await figures.ListFiguresAsync(new ListFiguresRequest { Indicators = { V1.Indicator.Trade }, Reporter = "RUS" })).Figures.Select(figure => figure.Value));
        Assert.Equal(["2010"], (await figures.ListFiguresAsync(new ListFiguresRequest { Statuses = { V1.FigureStatus.Target } })).Figures.Select(figure => figure.Period));
    }

    [Fact]
    public async Task PeopleInstitutionsPlacesAndProjects_AreFoundByTheirFilters()
    {
        var channel = stored.Service.Channel;
        var person = Assert.Single((await new PersonService.PersonServiceClient(channel).ListPeopleAsync(new ListPeopleRequest { Of = "RUS", Query = "petroff" })).People);
        var institution = Assert.Single((await new InstitutionService.InstitutionServiceClient(channel).ListInstitutionsAsync(new ListInstitutionsRequest { Members = { "NOR", "RUS" } })).Institutions);
        var place = Assert.Single((await new PlaceService.PlaceServiceClient(channel).ListPlacesAsync(new ListPlacesRequest { State = "NOR" })).Places);
        var project = Assert.Single((await new ProjectService.ProjectServiceClient(channel).ListProjectsAsync(new ListProjectsRequest { Between = { "NOR" } })).Projects);

        Assert.Equal("Ivan Petrov", person.Name);
        Assert.Equal("Northern Council", institution.Name);
        Assert.Equal("Oslo", place.Name);
        Assert.Equal("Polar Railway", project.Name);
        Assert.Equal(person, (await new PersonService.PersonServiceClient(channel).GetPersonAsync(new GetPersonRequest { Id = person.Id })).Person);
        Assert.Equal(institution, (await new InstitutionService.InstitutionServiceClient(channel).GetInstitutionAsync(new GetInstitutionRequest { Id = institution.Id })).Institution);
        Assert.Equal(place, (await new PlaceService.PlaceServiceClient(channel).GetPlaceAsync(new GetPlaceRequest { Id = place.Id })).Place);
        Assert.Equal(project, (await new ProjectService.ProjectServiceClient(channel).GetProjectAsync(new GetProjectRequest { Id = project.Id })).Project);
    }

    [Fact]
    public async Task Timeline_OfAPair_MergesKindsByDateAndMarksWhatIsPlanned()
    {
        var timeline = new TimelineService.TimelineServiceClient(stored.Service.Channel);
        var request = new GetTimelineRequest { Between = { "RUS", "NOR" }, From = "2001", PageSize = 2 };

        var entries = new List<TimelineEntry>();
        do
        {
            var page = await timeline.GetTimelineAsync(request);
            entries.AddRange(page.Entries);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(["2001", "2002", "2002-05-05", "2003-01-01", "2006", "2006", "2008", "2010"], entries.Select(entry => entry.Date));
        Assert.Equal(["2008", "2010"], entries.Where(entry => entry.Planned).Select(entry => entry.Date));
        Assert.Equal([TimelineEntry.ItemOneofCase.Agreement, TimelineEntry.ItemOneofCase.Event, TimelineEntry.ItemOneofCase.Figure], entries.Select(entry => entry.ItemCase).Distinct().Order());
    }

    [Fact]
    public async Task Discrepancies_OfAPair_NameTheSidesWithTheirEvidence()
    {
        var discrepancies = new DiscrepancyService.DiscrepancyServiceClient(stored.Service.Channel);

        var list = await discrepancies.ListDiscrepanciesAsync(new ListDiscrepanciesRequest { Between = { "NOR", "RUS" } });

        var discrepancy = Assert.Single(list.Discrepancies, each => each.What.StartsWith("trade", StringComparison.Ordinal));
        Assert.Equal(DiscrepancyNature.Contradiction, discrepancy.Nature);
        Assert.Equal(["NOR", "RUS"], discrepancy.Sides.Select(side => side.Reporter).Order());
        Assert.All(discrepancy.Sides, side => Assert.NotEmpty(side.Evidence[0].Document));
        Assert.Empty((await discrepancies.ListDiscrepanciesAsync(new ListDiscrepanciesRequest { Between = { "NOR", "PER" } })).Discrepancies);
    }

    private async Task ExpectAsync(string titles, ListAgreementsRequest request)
    {
        var list = await new AgreementService.AgreementServiceClient(stored.Service.Channel).ListAgreementsAsync(request);
        Assert.Equal(titles.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), list.Agreements.Select(agreement => agreement.Title).Order());
    }

    /// <summary>A service that has read one document of everything.</summary>
    public sealed class Stored : IAsyncLifetime
    {
        public QueryService Service { get; } = new();

        public async Task InitializeAsync()
        {
            await Service.InitializeAsync();
            var nor = new ActorCode("NOR");
            var rus = new ActorCode("RUS");
            var article = new Article(
                "Norway and Russia signed the Gas Contract in 2001. The Border Treaty was signed on 5 May 2002. The Space Protocol dates from 2002. "
                + "A Sea Treaty is planned. Ivan Petrov (Iwan Petroff), President of Russia, visited Oslo on 1 January 2003. "
                + "Trade came to 1 billion dollars in 2006. Russian customs count 2 billion dollars. The target for 2010 is 5 billion dollars. "
                + "The Northern Council met. The Polar Railway will be built.", "2007-01-01");
            article
                .Agreement("the Gas Contract in 2001", "Gas Contract", "NOR,RUS", "2001", AgreementType.Contract, AgreementStatus.Signed, Subject.Energy)
                .Agreement("The Border Treaty was signed on 5 May 2002", "Border Treaty", "NOR,RUS", "2002-05-05", AgreementType.Treaty, AgreementStatus.Signed, Subject.Border)
                .Agreement("The Space Protocol dates from 2002", "Space Protocol", "NOR,RUS", "2002", AgreementType.Protocol, AgreementStatus.Signed, Subject.Space)
                .Agreement("A Sea Treaty is planned", "Sea Treaty", "NOR,RUS", "2008", AgreementType.Treaty, AgreementStatus.Planned, Subject.Water)
                .Event("Ivan Petrov (Iwan Petroff), President of Russia, visited Oslo on 1 January 2003", "Petrov visits Oslo", EventType.Visit, "NOR,RUS", "2003-01-01", people: "Ivan Petrov")
                .Figure("Trade came to 1 billion dollars in 2006", Indicator.Trade, 1e9, "NOR,RUS", "2006", "NOR")
                .Figure("Russian customs count 2 billion dollars", Indicator.Trade, 2e9, "NOR,RUS", "2006", "RUS")
                .Figure("The target for 2010 is 5 billion dollars", Indicator.Investment, 5e9, "NOR,RUS", "2010", status: FigureStatus.Target)
                .Person("Ivan Petrov (Iwan Petroff), President of Russia", "Ivan Petrov", ["Ivan Petrov", "Iwan Petroff"], new Office("President", rus))
                .Add(new InstitutionFact { Name = "Northern Council", Members = [nor, rus], Evidence = [article.At("The Northern Council met")], Confidence = 1 })
                .Add(new PlaceFact { Name = "Oslo", State = nor, Evidence = [article.At("Oslo")], Confidence = 1 })
                .Add(new ProjectFact { Name = "Polar Railway", Parties = [nor, rus], Evidence = [article.At("The Polar Railway will be built")], Confidence = 1 });
            Assert.Null(Assert.Single(await Service.StoreAsync(article)).Rejection);
        }

        public Task DisposeAsync() => Service.DisposeAsync();
    }
}
