using Relations.Domain;
using Relations.Domain.Facts;
using Relations.V1;
using AgreementStatus = Relations.Domain.Facts.AgreementStatus;
using AgreementType = Relations.Domain.Facts.AgreementType;
using EventStatus = Relations.Domain.Facts.EventStatus;
using EventType = Relations.Domain.Facts.EventType;
using FigureStatus = Relations.Domain.Facts.FigureStatus;
using Indicator = Relations.Domain.Facts.Indicator;

namespace Relations.Query.Tests.Timeline;

public sealed class TimelineTests(TimelineTests.Stored stored) : IClassFixture<TimelineTests.Stored>
{
    [Theory]
    [InlineData("Jelena Markovic")]
    [InlineData("elena marković")]
    public async Task OfAPerson_ByAnyFormOfTheName_IsWhatSheTookPartIn(string name) =>
        Assert.Equal(["1996-03", "2001"], await DatesAsync(new GetTimelineRequest { Person = name }));

    [Theory]
    [InlineData("Tarnavik")]
    [InlineData("Tornavik")]
    public async Task OfAPlace_ByAnyFormOfItsName_IsWhatHappenedThere(string name) =>
        Assert.Equal(["1996-03", "1999"], await DatesAsync(new GetTimelineRequest { Place = name }));

    [Fact]
    public async Task OfAProject_IsWhatNamesIt() => Assert.Equal(["2001"], await DatesAsync(new GetTimelineRequest { Project = "Amber Line" }));

    [Fact]
    public async Task OfAPersonAndAPair_IsWhatBelongsToBoth() =>
        Assert.Equal(["2001"], await DatesAsync(new GetTimelineRequest { Person = "Jelena Markovic", Between = { "SRB", "EST" } }));

    [Theory]
    [InlineData("", "", "1996-03,1999,2003,")]
    [InlineData("1997", "2003", "1999,2003")]
    public async Task OfAPair_PageByPage_IsAllKindsInTheOrderOfDates(string from, string to, string expected)
    {
        var request = new GetTimelineRequest { Between = { "NOR", "SRB" }, From = from, To = to, PageSize = 1 };
        var dates = new List<string>();
        do
        {
            var page = await new TimelineService.TimelineServiceClient(stored.Service.Channel).GetTimelineAsync(request);
            dates.AddRange(page.Entries.Select(entry => entry.Date));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(expected, string.Join(',', dates));
    }

    [Fact]
    public async Task Years_RunFromFirstToLast_WithTheEmptyOnesBetween()
    {
        var answer = await new TimelineService.TimelineServiceClient(stored.Service.Channel).GetTimelineYearsAsync(new GetTimelineYearsRequest { Between = { "SRB", "NOR" } });

        Assert.Equal([1996, 1997, 1998, 1999, 2000, 2001, 2002, 2003], answer.Years.Select(year => year.Year));
        Assert.Equal([1996, 1999, 2003], answer.Years.Where(year => year.Agreements + year.Events + year.Figures > 0).Select(year => year.Year));
        Assert.Equal(new TimelineYear { Year = 1996, Events = 1 }, answer.Years[0]);
        Assert.Equal(new TimelineYear { Year = 2003, Figures = 1, Planned = 1 }, answer.Years[^1]);
        Assert.Equal(1, answer.Undated);
    }

    private async Task<IEnumerable<string>> DatesAsync(GetTimelineRequest request) =>
        (await new TimelineService.TimelineServiceClient(stored.Service.Channel).GetTimelineAsync(request)).Entries.Select(entry => entry.Date);

    /// <summary>A service that has read one chronicle.</summary>
    public sealed class Stored : IAsyncLifetime
    {
        public QueryService Service { get; } = new();

        public async Task InitializeAsync()
        {
            await Service.InitializeAsync();
            var article = new Article(
                "Jelena Markovic (Elena Marković) came to Tarnavik in March 1996. The Herring Treaty was signed in Tarnavik, also spelt Tornavik, in 1999. "
                + "In 2001 Markovic opened the Amber Line with the Estonians. Trade is to reach a billion dollars in 2003. A Whale Protocol exists.", "2002-01-01");
            article
                .Add(new EventFact
                {
                    Title = "visit of Jelena Markovic",
                    Type = EventType.Visit,
                    Status = EventStatus.Held,
                    Actors = [new ActorCode("NOR"), new ActorCode("SRB")],
                    Date = EdtfDate.Parse("1996-03"),
                    Place = "Tarnavik",
                    People = ["Jelena Markovic"],
                    Evidence = [article.At("Jelena Markovic (Elena Marković) came to Tarnavik in March 1996")],
                    Confidence = 1,
                })
                .Add(new AgreementFact
                {
                    Title = "Herring Treaty",
                    Type = AgreementType.Treaty,
                    Status = AgreementStatus.Signed,
                    Parties = [new ActorCode("NOR"), new ActorCode("SRB")],
                    Signed = EdtfDate.Parse("1999"),
                    Place = "Tornavik",
                    Evidence = [article.At("The Herring Treaty was signed in Tarnavik, also spelt Tornavik")],
                    Confidence = 1,
                })
                .Event("In 2001 Markovic opened the Amber Line", "opening", EventType.Opening, "EST,SRB", "2001", people: "Jelena Markovic")
                .Figure("Trade is to reach a billion dollars in 2003", Indicator.Trade, 1e9, "NOR,SRB", "2003", status: FigureStatus.Target)
                .Agreement("A Whale Protocol exists", "Whale Protocol", "NOR,SRB")
                .Person("Jelena Markovic (Elena Marković)", "Jelena Markovic", ["Jelena Markovic", "Elena Marković"])
                .Add(new PlaceFact { Name = "Tarnavik", Variants = ["Tarnavik", "Tornavik"], State = new ActorCode("NOR"), Evidence = [article.At("Tarnavik, also spelt Tornavik")], Confidence = 1 })
                .Add(new ProjectFact { Name = "Amber Line", Parties = [], Evidence = [article.At("Amber Line")], Confidence = 1 });
            Assert.Null(Assert.Single(await Service.StoreAsync(article)).Rejection);
        }

        public Task DisposeAsync() => Service.DisposeAsync();
    }
}
