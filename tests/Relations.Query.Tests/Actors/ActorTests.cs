using Relations.Domain;
using Relations.Domain.Facts;
using Relations.V1;
using FigureStatus = Relations.Domain.Facts.FigureStatus;
using Indicator = Relations.Domain.Facts.Indicator;

namespace Relations.Query.Tests.Actors;

public sealed class ActorTests(ActorTests.Stored stored) : IClassFixture<ActorTests.Stored>
{
    private ActorService.ActorServiceClient Client => new(stored.Service.Channel);

    [Fact]
    public async Task Actors_HaveNamesCountsAndTheTimeTheyCover()
    {
        var answer = await Client.ListActorsAsync(new ListActorsRequest());

        Assert.Equal(["FJI", "PER", "TON"], answer.Actors.Select(actor => actor.Code));
        Assert.Equal("Peru", answer.Actors[1].Name);
        Assert.Equal(new RecordCounts { Agreements = 2, Figures = 1, Institutions = 1, FirstDate = "1990-01-01", LastDate = "1995-06-30" }, answer.Actors[0].Counts);
        Assert.NotEmpty(answer.CountedAt);
    }

    [Fact]
    public async Task Pairs_AreThoseWithRecordsInCommon()
    {
        var pairs = (await Client.ListPairsAsync(new ListPairsRequest())).Pairs;
        var ofTonga = (await Client.ListPairsAsync(new ListPairsRequest { Actor = "TON" })).Pairs;

        Assert.Equal(["FJI PER", "FJI TON", "PER TON"], pairs.Select(pair => string.Join(' ', pair.Between)));
        Assert.Equal(new RecordCounts { Agreements = 2, Figures = 1, FirstDate = "1990-01-01", LastDate = "1995-06-30" }, pairs[0].Counts);
        Assert.Equal(["Fiji Tonga", "Peru Tonga"], ofTonga.Select(pair => string.Join(' ', pair.Names)));
    }

    [Theory]
    [InlineData("code", "FJI PER,FJI TON,PER TON")]
    [InlineData("records desc", "FJI PER,FJI TON,PER TON")]
    public async Task Pairs_PageByPage_AreAllOfThemOnce(string order, string expected)
    {
        var request = new ListPairsRequest { PageSize = 1, OrderBy = order };
        var pairs = new List<string>();
        do
        {
            var page = await Client.ListPairsAsync(request);
            pairs.AddRange(page.Pairs.Select(pair => string.Join(' ', pair.Between)));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(expected.Split(','), pairs);
    }

    /// <summary>A service that has read one article.</summary>
    public sealed class Stored : IAsyncLifetime
    {
        public QueryService Service { get; } = new();

        public async Task InitializeAsync()
        {
            await Service.InitializeAsync();
            var article = new Article("The Tuna Treaty. The Reef Treaty. Trade. The Coral Council.", "2007-01-01");
            article
                .Agreement("The Tuna Treaty", "Tuna Treaty", "FJI,PER,TON", "1990")
                .Agreement("The Reef Treaty", "Reef Treaty", "FJI,PER", "1995-06")
                .Figure("Trade", Indicator.Trade, 1e9, "FJI,PER", "2030", status: FigureStatus.Target)
                .Add(new InstitutionFact { Name = "Coral Council", Members = [new ActorCode("FJI")], Evidence = [article.At("The Coral Council")], Confidence = 1 });
            Assert.Null(Assert.Single(await Service.StoreAsync(article)).Rejection);
        }

        public Task DisposeAsync() => Service.DisposeAsync();
    }
}
