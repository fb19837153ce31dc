using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Testing.Builders;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Domain.Tests.Resolution;

public sealed class EventResolutionTests
{
    private readonly Source _first = new("first", "2003-06-02");
    private readonly Source _second = new("second", "2007-10-15");
    private readonly Source _third = new("third", "2023-05-17");

    [Fact]
    public void DiplomaticRelations_DayMonthAndYear_OneRecord()
    {
        var record = Single(
            _second.Event(EventType.DiplomaticRelations, "1992-01-03"),
            _first.Event(EventType.DiplomaticRelations, "1992-01"),
            _third.Event(EventType.DiplomaticRelations, "1992"));

        Assert.Equal((3, "1992-01-03"), (record.Sources, Assert.IsType<EventFact>(record.Fact).Date!.ToString()));
    }

    [Fact]
    public void DiplomaticRelations_Undated_JoinsTheOnlyDate() => Single(
        _second.Event(EventType.DiplomaticRelations, "1992-01-03"), _first.Event(EventType.DiplomaticRelations));

    [Fact]
    public void DiplomaticRelations_DaysThatExcludeEachOther_Discrepancy()
    {
        var resolution = Resolver.Resolve([_second.Event(EventType.DiplomaticRelations, "1992-01-03"), _first.Event(EventType.DiplomaticRelations, "1992-01-13")]);

        var discrepancy = Assert.Single(resolution.Discrepancies);
        Assert.Equal(("diplomatic relations CHN-KAZ", DiscrepancyNature.Contradiction), (discrepancy.What, discrepancy.Nature));
        Assert.Equal(["\"1992-01-03\"", "\"1992-01-13\""], discrepancy.Sides.Select(side => side.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Visit_PlannedThenHeld_OneHeldVisit()
    {
        var record = Single(
            _first.Event(EventType.Visit, "2003-06", status: EventStatus.Planned, people: "Hu Jintao"),
            _second.Event(EventType.Visit, "2003-06", people: "Hu Jintao"));

        Assert.Equal(EventStatus.Held, Assert.IsType<EventFact>(record.Fact).Status);
    }

    [Fact]
    public void Visit_MonthAndDays_OneRecord()
    {
        var record = Single(
            _second.Event(EventType.Visit, "2006-12", people: "Nursultan Nazarbayev"),
            _second.Event(EventType.Visit, "2006-12-19/2006-12-22", people: "N. Nazarbaev"));

        Assert.Equal(["Nursultan Nazarbayev"], Assert.IsType<EventFact>(record.Fact).People);
    }

    [Fact]
    public void Visit_OtherTraveller_StaysApart() => Assert.Equal(2, Resolve(
        _first.Event(EventType.Visit, "2003-06", people: "Hu Jintao"),
        _second.Event(EventType.Visit, "2003-06", people: "Nursultan Nazarbayev")).Count);

    [Fact]
    public void Visit_YearThatFitsTwo_StandsAlone() => Assert.Equal(3, Resolve(
        _first.Event(EventType.Visit, "2006-01-11", people: "Nursultan Nazarbayev"),
        _first.Event(EventType.Visit, "2006-12-19/2006-12-22", people: "Nursultan Nazarbayev"),
        _second.Event(EventType.Visit, "2006", people: "Nursultan Nazarbayev")).Count);

    [Fact]
    public void Visit_Undated_NeverTakenForADatedOne() => Assert.Equal(2, Resolve(
        _first.Event(EventType.Visit, "2003-06", people: "Hu Jintao"), _second.Event(EventType.Visit, people: "Hu Jintao")).Count);

    [Fact]
    public void Visit_YearWithoutNames_NotTakenForTheOnlyOneKnown() => Assert.Equal(2, Resolve(
        _first.Event(EventType.Visit, "2003-06-03", people: "Hu Jintao"), _second.Event(EventType.Visit, "2003")).Count);

    [Fact]
    public void Meeting_SameDayOtherPlace_StaysApart() => Assert.Equal(2, Resolve(
        _first.Event(EventType.Meeting, "2006-06-17", place: "Almaty"), _second.Event(EventType.Meeting, "2006-06-17", place: "Shanghai")).Count);

    [Fact]
    public void Visit_CancelledAfterItWasAnnounced_Cancelled()
    {
        var record = Single(
            _second.Event(EventType.Visit, "2007-11", status: EventStatus.Cancelled, people: "Li Peng"),
            _first.Event(EventType.Visit, "2007-11", status: EventStatus.Planned, people: "Li Peng"));

        Assert.Equal(EventStatus.Cancelled, Assert.IsType<EventFact>(record.Fact).Status);
    }

    [Fact]
    public void Opening_UndatedOfTheSameLine_JoinsTheDatedOne() => Single(
        _first.Event(EventType.Opening, "2005-12-15", title: "opening of the Atasu-Alashankou oil pipeline"),
        _second.Event(EventType.Opening, title: "launch of the Atasu pipeline"));

    [Fact]
    public void MissionOpened_OtherCity_StaysApart() => Assert.Equal(2, Resolve(
        _first.Event(EventType.MissionOpened, "2003", "KAZ", place: "Hong Kong"),
        _second.Event(EventType.MissionOpened, "2003", "KAZ", place: "Shanghai")).Count);

    private static IReadOnlyList<Record> Resolve(params Claim[] claims) => Resolver.Resolve(claims).Records;

    private static Record Single(params Claim[] claims) => Assert.Single(Resolve(claims));
}
