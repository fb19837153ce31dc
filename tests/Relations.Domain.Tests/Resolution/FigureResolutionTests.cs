using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Testing.Builders;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Domain.Tests.Resolution;

public sealed class FigureResolutionTests
{
    private readonly Source _early = new("early", "2003-06-02");
    private readonly Source _daily = new("daily", "2007-10-15");
    private readonly Source _late = new("late", "2011-07-05");

    [Fact]
    public void Trade_TwoReporters_TwoFiguresAndAContradiction()
    {
        var resolution = Resolver.Resolve(
        [
            _daily.Figure(Indicator.Trade, 8.3e9, "2006", reporter: "CHN"),
            _late.Figure(Indicator.Trade, 8.28e9, "2006", reporter: "CHN"),
            _daily.Figure(Indicator.Trade, 5.51e9, "2006", reporter: "KAZ"),
        ]);

        Assert.Equal(2, resolution.Records.Count);
        var discrepancy = Assert.Single(resolution.Discrepancies);
        Assert.Equal(("trade CHN-KAZ 2006", DiscrepancyNature.Contradiction), (discrepancy.What, discrepancy.Nature));
        Assert.Equal(["5510000000 USD KAZ", "8280000000 USD CHN", "8300000000 USD CHN"], discrepancy.Sides.Select(side => $"{side.Value} {side.Unit} {side.Reporter}"));
    }

    [Fact]
    public void Trade_NoReporter_JoinsTheReporterWhoGivesThatNumber()
    {
        var records = Resolve(
            _daily.Figure(Indicator.Trade, 8.3e9, "2006", reporter: "CHN"),
            _daily.Figure(Indicator.Trade, 5.51e9, "2006", reporter: "KAZ"),
            _late.Figure(Indicator.Trade, 5.5e9, "2006"));

        Assert.Equal("KAZ", Assert.IsType<FigureFact>(Assert.Single(records, record => record.Sources == 2).Fact).Reporter);
    }

    [Fact]
    public void Trade_YearsInARow_OneFigureEachAndNoContradiction()
    {
        var resolution = Resolver.Resolve(
        [
            _early.Figure(Indicator.Trade, 1.5e9, "2000"), _early.Figure(Indicator.Trade, 1.23e9, "2001"), _early.Figure(Indicator.Trade, 1.7e9, "2002"),
            _early.Figure(Indicator.Trade, 1.5e9, "2002-01/2002-10"),
        ]);

        Assert.Equal((4, 0), (resolution.Records.Count, resolution.Discrepancies.Count));
    }

    [Fact]
    public void BorderLength_TwoValuesWithoutAPeriod_Contradiction()
    {
        var discrepancy = Assert.Single(Resolver.Resolve(
        [
            _early.Figure(Indicator.BorderLength, 1533, unit: "km"),
            _daily.Figure(Indicator.BorderLength, 1740, unit: "km"),
            _late.Figure(Indicator.BorderLength, 1533, unit: "km"),
        ]).Discrepancies);

        Assert.Equal("border length CHN-KAZ", discrepancy.What);
        Assert.Equal(["1533", "1740"], discrepancy.Sides.Select(side => side.Value));
        Assert.Equal(2, discrepancy.Sides[0].ClaimIds.Count);
    }

    [Fact]
    public void Target_LaterOneOfALaterDocument_RevisionInOrderOfPublication()
    {
        var discrepancy = Assert.Single(Resolver.Resolve(
        [
            _late.Figure(Indicator.Trade, 40e9, "2015", status: FigureStatus.Target), _daily.Figure(Indicator.Trade, 15e9, "2015", status: FigureStatus.Target),
        ]).Discrepancies);

        Assert.Equal(("trade target CHN-KAZ 2015", DiscrepancyNature.Revision), (discrepancy.What, discrepancy.Nature));
        Assert.Equal(["15000000000", "40000000000"], discrepancy.Sides.Select(side => side.Value));
    }

    [Fact]
    public void Target_DocumentWithoutADate_Contradiction() => Assert.Equal(DiscrepancyNature.Contradiction, Assert.Single(Resolver.Resolve(
    [
        new Source("undated").Figure(Indicator.Trade, 40e9, "2015", status: FigureStatus.Target), _daily.Figure(Indicator.Trade, 15e9, "2015", status: FigureStatus.Target),
    ]).Discrepancies).Nature);

    [Fact]
    public void Target_AndActualOfTheSameYear_DoNotContradict() => Assert.Empty(Resolver.Resolve(
        [_late.Figure(Indicator.Trade, 40e9, "2015", status: FigureStatus.Target), _daily.Figure(Indicator.Trade, 15e9, "2015")]).Discrepancies);

    [Fact]
    public void Values_TooFarApartToBeOneThing_DoNotContradict() => Assert.Empty(Resolver.Resolve(
        [_early.Figure(Indicator.Area, 2724900, unit: "km2", between: "", of: "KAZ"), _daily.Figure(Indicator.Area, 1.85, unit: "km2", between: "", of: "KAZ")]).Discrepancies);

    [Fact]
    public void Trade_WithNoStates_NeverJoinsAcrossDocuments() => Assert.Equal(2, Resolve(
        _early.Figure(Indicator.Trade, 20e9, "2011", between: ""), _daily.Figure(Indicator.Trade, 20e9, "2011", between: "")).Count);

    [Fact]
    public void Trade_OfOneSideOrOfBoth_OneFigure() => Assert.Single(Resolve(
        _early.Figure(Indicator.Trade, 13.3e9, "2010", between: "KAZ,RUS"), _daily.Figure(Indicator.Trade, 13.3e9, "2010", between: "KAZ,RUS", of: "KAZ", partner: "RUS")));

    [Fact]
    public void Exports_OtherDirection_StayApart() => Assert.Equal(2, Resolve(
        _early.Figure(Indicator.Exports, 3.6e9, "2006", of: "KAZ", partner: "CHN"), _daily.Figure(Indicator.Exports, 3.6e9, "2006", of: "CHN", partner: "KAZ")).Count);

    [Theory]
    [InlineData(8.3e9, 8.28e9, true)]
    [InlineData(8.3e9, 8.36e9, false)]
    [InlineData(20e9, 20.4e9, true)]
    [InlineData(10e9, 14e9, false)]
    [InlineData(1533, 1740, false)]
    [InlineData(-1.14e9, 1.14e9, false)]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, false)]
    [InlineData(1.005e9, 1e9, true)]
    public void Rounding_TwoNumbers_EqualWhenOneIsTheOtherRounded(double a, double b, bool equal)
    {
        Assert.Equal(equal, Rounding.Equal(a, b));
        Assert.Equal(equal, Rounding.Equal(b, a));
    }

    private static IReadOnlyList<Record> Resolve(params Claim[] claims) => Resolver.Resolve(claims).Records;

    [Fact]
    public void Value_OfTheReporter_IsNotOutvotedByThoseThatNameNobody()
    {
        Claim Said(string document, double value, string? reporter) => new Source(document, "2003-01-01").Figure(Indicator.Trade, value, "2002", reporter: reporter);

        var record = Assert.Single(Resolver.Resolve(
        [
            Said("a", 8.3e9, "customs"), Said("b", 8.3e9, "customs"), Said("c", 9.1e9, "customs"),
            Said("d", 9.1e9, null), Said("e", 9.1e9, null), Said("f", 9.1e9, null),
        ]).Records);

        var value = Assert.Single(record.Fields, field => field.Name == "value");
        Assert.Equal("8300000000", value.Value);
        Assert.Equal("most sources that name the reporter", Assert.Single(value.Others).Lost);
    }

    [Fact]
    public void Others_OfAField_SayWhatDecidedAgainstThem()
    {
        var record = Assert.Single(Resolver.Resolve(
        [
            new Source("a", "2003-01-01").Agreement("extradition treaty", "1996-07-05", place: "Astana"),
            new Source("b", "2004-01-01").Agreement("extradition treaty", "1996-07", place: "Almaty"),
        ]).Records);

        Assert.Equal("finest date", Assert.Single(Assert.Single(record.Fields, field => field.Name == "signed").Others).Lost);
        Assert.Equal("latest publication", Assert.Single(Assert.Single(record.Fields, field => field.Name == "place").Others).Lost);
    }
}
