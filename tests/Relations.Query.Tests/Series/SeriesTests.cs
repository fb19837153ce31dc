using Relations.Domain;
using Relations.Domain.Facts;
using Relations.V1;
using FigureStatus = Relations.Domain.Facts.FigureStatus;
using Indicator = Relations.Domain.Facts.Indicator;

namespace Relations.Query.Tests.Series;

public sealed class SeriesTests(SeriesTests.Stored stored) : IClassFixture<SeriesTests.Stored>
{
    [Fact]
    public async Task OfAPair_LaysReportersSideBySide_PeriodUnderPeriod()
    {
        var series = Assert.Single(await SeriesAsync(new GetSeriesRequest { Between = { "PER", "FJI" }, Indicators = { V1.Indicator.Trade } }), each => each.Unit == "USD");

        Assert.Equal(["FJI", "PER"], series.Reporters);
        Assert.Equal(["2004", "2005-01/2005-02", "2005", "2006", "2010", ""], series.Periods.Select(period => period.Period));
        Assert.Equal(["FJI 100", "PER 90"], series.Periods[0].Values.Select(value => $"{value.Reporter} {value.Value}"));
        Assert.All(series.Periods.SelectMany(period => period.Values), value => Assert.Equal(1, value.SourceCount));
    }

    [Fact]
    public async Task Growth_IsComputedFromTheSameReporter_AndHeldAgainstWhatIsStated()
    {
        var series = Assert.Single(await SeriesAsync(new GetSeriesRequest { Between = { "PER", "FJI" }, Indicators = { V1.Indicator.Trade } }), each => each.Unit == "USD");
        SeriesValue Value(string period, string reporter) => series.Periods.Single(each => each.Period == period).Values.Single(each => each.Reporter == reporter);

        Assert.False(Value("2004", "FJI").HasComputedChangePercent);
        Assert.Equal(26, Value("2005", "FJI").ComputedChangePercent, 9);
        Assert.Equal(GrowthAgreement.Agrees, Value("2005", "FJI").Agreement);
        Assert.Equal(GrowthAgreement.Differs, Value("2006", "FJI").Agreement);
        Assert.Equal(-50, Value("2006", "FJI").ComputedChangePercent, 9);
        Assert.Equal(50, Value("2006", "FJI").StatedChangePercent, 9);
        Assert.False(Value("2006", "PER").HasComputedChangePercent);
        Assert.False(Value("2010", "FJI").HasComputedChangePercent);
    }

    [Fact]
    public async Task Growth_OverAMonthThatEndsInALeapDay_FindsTheMonthBefore()
    {
        var series = Assert.Single(await SeriesAsync(new GetSeriesRequest { Between = { "FJI" }, Indicators = { V1.Indicator.Exports } }));

        Assert.Equal(10, series.Periods.Single(period => period.Period == "2004-02").Values[0].ComputedChangePercent, 9);
    }

    [Fact]
    public async Task Currencies_AreSeriesOfTheirOwn() =>
        Assert.Equal(["EUR", "USD"], (await SeriesAsync(new GetSeriesRequest { Between = { "FJI", "PER" }, Indicators = { V1.Indicator.Trade } })).Select(series => series.Unit));

    [Fact]
    public async Task Range_LeavesOutOtherPeriods() =>
        Assert.Equal(["2010"], (await SeriesAsync(new GetSeriesRequest { Between = { "PER", "FJI" }, From = "2007" })).SelectMany(series => series.Periods.Select(period => period.Period)));

    private async Task<IReadOnlyList<V1.Series>> SeriesAsync(GetSeriesRequest request) =>
        (await new SeriesService.SeriesServiceClient(stored.Service.Channel).GetSeriesAsync(request)).Series;

    /// <summary>A service that has read one table of trade.</summary>
    public sealed class Stored : IAsyncLifetime
    {
        public QueryService Service { get; } = new();

        public async Task InitializeAsync()
        {
            await Service.InitializeAsync();
            var article = new Article("Trade: one, two, three, four, five, six, seven, eight, nine, ten.", "2007-01-01");
            article
                .Add(Trade(article, "one", 100, "2004", "FJI"))
                .Add(Trade(article, "two", 90, "2004", "PER"))
                .Add(Trade(article, "three", 126, "2005", "FJI", change: 26))
                .Add(Trade(article, "four", 15, "2005-01/2005-02", "FJI"))
                .Add(Trade(article, "five", 63, "2006", "FJI", change: 50))
                .Add(Trade(article, "six", 70, "2006", "PER"))
                .Add(Trade(article, "seven", 500, "2010", "FJI") with { Status = FigureStatus.Target })
                .Add(Trade(article, "eight", 80, "2004", "FJI") with { Unit = "EUR" })
                .Add(Trade(article, "nine", 4000, null, "PER"))
                .Add(Exports(article, "ten", 10, "2003-02"))
                .Add(Exports(article, "Trade", 11, "2004-02"));
            Assert.Null(Assert.Single(await Service.StoreAsync(article)).Rejection);
        }

        public Task DisposeAsync() => Service.DisposeAsync();

        private static FigureFact Trade(Article article, string quote, double value, string? period, string reporter, double? change = null) => new()
        {
            Indicator = Indicator.Trade,
            Value = value,
            Unit = "USD",
            Period = period is null ? null : EdtfDate.Parse(period),
            Between = [new ActorCode("FJI"), new ActorCode("PER")],
            Reporter = reporter,
            ChangePercent = change,
            Status = FigureStatus.Actual,
            Evidence = [article.At(quote)],
            Confidence = 1,
        };

        private static FigureFact Exports(Article article, string quote, double value, string period) =>
            Trade(article, quote, value, period, "FJI") with { Indicator = Indicator.Exports, Of = new ActorCode("FJI"), Partner = new ActorCode("PER") };
    }
}
