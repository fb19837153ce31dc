using System.Text.Json;
using Relations.Domain.Facts;

namespace Relations.Domain.Tests;

public sealed class FactJsonTests
{
    private static readonly Evidence[] Words = [new(3, 9, "pact 🤝")];
    private static readonly ActorCode[] Both = [new("CHN"), new("KAZ")];

    private static readonly Fact[] All =
    [
        new AgreementFact
        {
            Title = "Treaty", Type = AgreementType.JointCommunique, Parties = Both, Signatories = ["Li Peng"], Signed = EdtfDate.Parse("2002-12-23"), Place = "Beijing",
            Subjects = [Subject.Security, Subject.Water], Status = AgreementStatus.UnderNegotiation, Validity = EdtfDate.Parse("2003/.."), Amount = new Money(15e9, "USD"),
            Evidence = Words, Confidence = 0.75, Fields = [new FieldEvidence("signed", Words[0], "said so")],
        },
        new EventFact
        {
            Type = EventType.DiplomaticRelations, Title = "relations", Date = EdtfDate.Parse("1992-01"), Actors = Both, People = ["Hu Jintao"], Place = "Astana",
            Status = EventStatus.Planned, Evidence = Words, Confidence = 1,
        },
        new FigureFact
        {
            Indicator = Indicator.TradeBalance, Value = -1.14e9, Unit = "USD", Period = EdtfDate.Parse("2006"), Of = Both[1], Partner = Both[0], Between = Both, Reporter = "CHN",
            ChangePercent = -15.5, Status = FigureStatus.Estimate, Evidence = Words, Confidence = 0.1,
        },
        new PersonFact
        {
            Name = "Hu Jintao", Offices = [new Office("President", Both[0], EdtfDate.Year(2003), EdtfDate.Year(2013)), new Office("envoy")], Variants = ["Hu"], Evidence = Words,
            Confidence = 0.5,
        },
        new InstitutionFact { Name = "SCO", Variants = ["SCO"], Founded = EdtfDate.Parse("2001-06-15"), Members = Both, Evidence = Words, Confidence = 0.5 },
        new PlaceFact { Name = "Khorgos", Variants = ["Horgos"], State = Both[1], Evidence = Words, Confidence = 0.5 },
        new ProjectFact
        {
            Name = "pipeline", Variants = ["line"], Parties = Both, LengthKilometres = 962.2, Cost = new Money(7e8, "USD"), Status = "put into use", Evidence = Words, Confidence = 0.5,
        },
    ];

    public static TheoryData<Fact> Facts => new(All);

    [Theory]
    [MemberData(nameof(Facts))]
    public void Json_AnyFact_ReadsBackAsWritten(Fact fact)
    {
        var json = JsonSerializer.Serialize(fact);
        var read = JsonSerializer.Deserialize<Fact>(json);

        Assert.IsType(fact.GetType(), read);
        Assert.Equal(json, JsonSerializer.Serialize(read));
        Assert.All(fact.GetType().GetProperties(), property => Assert.Equivalent(property.GetValue(fact), property.GetValue(read), strict: true));
    }

    [Fact]
    public void Json_FactKinds_AllHaveATestedKind() => Assert.Equal(
        Enum.GetNames<FactKind>().Order(StringComparer.Ordinal),
        All.Select(fact => fact.GetType().Name.Replace("Fact", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Json_Enumeration_IsItsPublishedNameAndNeverANumber()
    {
        Assert.Equal("\"EXCHANGE_OF_NOTES\"", JsonSerializer.Serialize(AgreementType.ExchangeOfNotes));
        Assert.Equal(Indicator.OilReserves, JsonSerializer.Deserialize<Indicator>("\"OIL_RESERVES\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Indicator>("3"));
    }

    [Fact]
    public void ClaimId_SameClaim_SameIdForEver()
    {
        var fact = All[0];

        var (one, other) = (new string('d', 64), new string('e', 64));
        var id = ClaimId.Of(one, "1.0.0", fact);
        Assert.Equal("dddddddda21ceaa61cb9b50dc0cd3072", id);
        Assert.NotEqual(id, ClaimId.Of(one, "1.0.1", fact));
        Assert.NotEqual(id[8..], ClaimId.Of(other, "1.0.0", fact)[8..]);
        Assert.NotEqual(id, ClaimId.Of(one, "1.0.0", fact with { Confidence = 0.7 }));
    }
}
