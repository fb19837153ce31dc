using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Testing.Builders;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Domain.Tests.Resolution;

public sealed class AgreementResolutionTests
{
    private readonly Source _daily = new("daily", "2007-10-15");
    private readonly Source _portal = new("portal", "2003-06-02");
    private readonly Source _monitor = new("monitor");
    private readonly Source _radio = new("radio", "2002-12-27");

    [Fact]
    public void Agreements_DayAndMonthOfOneProtocol_OneRecordWithTheDay()
    {
        var record = Single(
            _daily.Agreement("Kazakh-Chinese protocol on the demarcation of the state border", "2002-05-10", AgreementType.Protocol),
            _radio.Agreement("demarcation agreement", "2002-05"));

        var fact = Assert.IsType<AgreementFact>(record.Fact);
        Assert.Equal(("2002-05-10", AgreementType.Protocol), (fact.Signed!.ToString(), fact.Type));
        Assert.Equal("Kazakh-Chinese protocol on the demarcation of the state border", fact.Title);
        Assert.Equal(2, record.Sources);
        Assert.Equal("same parties; 2002-05 includes 2002-05-10; title words shared: demarcation", record.Members[0].Reason);
    }

    [Fact]
    public void Agreements_DeclarationAndPartnershipSigned_OneRecord()
    {
        var record = Single(
            _daily.Agreement("joint declaration on building relations of strategic partnership", "2005-07", AgreementType.JointDeclaration, place: "Astana"),
            _monitor.Agreement("strategic partnership", "2005-07-04"));

        var fact = Assert.IsType<AgreementFact>(record.Fact);
        Assert.Equal("2005-07-04", fact.Signed!.ToString());
        Assert.Equal((AgreementType.JointDeclaration, "Astana"), (fact.Type, fact.Place));
        Assert.Equal("2005-07", Assert.Single(Field(record, "signed").Others).Value.Trim('"'));
    }

    [Fact]
    public void Agreements_TreatyByDayByMonthAndUndated_OneRecord()
    {
        var record = Single(
            _portal.Agreement("China-Kazakhstan Good-Neighborly Treaty of Friendship and Cooperation", "2002-12", AgreementType.Treaty),
            _monitor.Agreement("China-Kazakhstan Good-Neighborly Treaty of Friendship", null, AgreementType.Treaty),
            _radio.Agreement("friendship and cooperation agreement", "2002-12-23", place: "Beijing", signatories: ["Nursultan Nazarbaev", "Jiang Zemin"]));

        Assert.Equal(3, record.Sources);
        Assert.Equal("2002-12-23", Assert.IsType<AgreementFact>(record.Fact).Signed!.ToString());
    }

    [Fact]
    public void Agreements_YearsAlone_JoinByTitle()
    {
        var records = Resolve(
            _portal.Agreement("Agreement on Confidence Building in the Military Field in Border Areas", "1996"),
            _portal.Agreement("Agreement on Mutual Reduction of Military Forces in the Border Areas", "1997"),
            _radio.Agreement("confidence-building agreement", "1996"),
            _radio.Agreement("agreement on the reduction of military forces in border areas", "1997"));

        Assert.Equal([2, 2], records.Select(record => record.Sources));
    }

    public static TheoryData<string, string?, AgreementType, string, string?, AgreementType> Distinct => new()
    {
        { "Boundary Agreement", "1994-04", AgreementType.Agreement, "Supplementary Boundary Agreement", "1997-09", AgreementType.Agreement },
        { "Good-Neighborly Treaty of Friendship and Cooperation", "2002-12", AgreementType.Treaty, "Treaty on Preventing Dangerous Military Activities", "2002-12", AgreementType.Treaty },
        { "Good-Neighborly Treaty of Friendship and Cooperation", "2002-12", AgreementType.Treaty, "Cooperation Treaty on the Crackdown on Terrorism, Separatism and Extremism", "2002-12", AgreementType.Treaty },
        { "Boundary Agreement", "1997-09", AgreementType.Agreement, "agreement on the reduction of military forces in border areas", "1997", AgreementType.Agreement },
        { "agreement on the state border", "2006-12-20", AgreementType.Agreement, "protocol on the demarcation of the state border", "2002-05-10", AgreementType.Protocol },
        { "friendship and cooperation agreement", "2002-12-23", AgreementType.Agreement, "agreement to strengthen border controls", "2002-12", AgreementType.Agreement },
        { "agreement on the strategy for cooperation in the 21st century", "2006-12", AgreementType.Agreement, "agreement on hydrological data", "2006-12", AgreementType.Agreement },
        { "strategic partnership", "2005-07-04", AgreementType.Agreement, "Joint Statement on the Development of All-Round Strategic Partnership", "2011-06-13", AgreementType.JointStatement },
        { "Treaty on Extradition", "1999-11-23", AgreementType.Treaty, "joint declaration", "1999-11-23", AgreementType.JointDeclaration },
        { "agreement on military transit", "2010-05-01", AgreementType.Agreement, "agreement on military bases and civil airports", "2010-05-01", AgreementType.Agreement },
        { "agreement on the state border", "2006-12-20", AgreementType.Agreement, "agreement on hydrological data and research on cross-border rivers", "2006-12", AgreementType.Agreement },
        { "China-Kazakhstan agreement on trade", "2004-05-17", AgreementType.Agreement, "China-Kazakhstan agreement on culture", "2004-05-17", AgreementType.Agreement },
    };

    [Theory]
    [MemberData(nameof(Distinct))]
    public void Agreements_DifferentInstruments_StayApart(string a, string? signedA, AgreementType typeA, string b, string? signedB, AgreementType typeB)
    {
        Assert.Equal(2, Resolve(_portal.Agreement(a, signedA, typeA), _portal.Agreement(b, signedB, typeB)).Count);
        Assert.Equal(2, Resolve(_portal.Agreement(a, signedA, typeA), _radio.Agreement(b, signedB, typeB)).Count);
    }

    [Fact]
    public void Agreements_OtherParties_StayApart() => Assert.Equal(2, Resolve(
        _portal.Agreement("Treaty of Friendship", "2001-07-16", AgreementType.Treaty, "CHN,RUS"),
        _radio.Agreement("Treaty of Friendship", "2001-07", AgreementType.Treaty)).Count);

    [Fact]
    public void Agreements_UndatedTitleFitsTwo_StandsAlone() => Assert.Equal(3, Resolve(
        _portal.Agreement("agreement on rail transport", "1992-06-01"),
        _portal.Agreement("agreement on air transport", "1993-10-18"),
        _radio.Agreement("transport agreement")).Count);

    [Fact]
    public void Agreements_UndatedOfOneWordAndAnotherType_StandsAlone() => Assert.Equal(2, Resolve(
        _monitor.Agreement("joint declaration on strategic partnership", "2005-07-04", AgreementType.JointDeclaration),
        _daily.Agreement("cooperation strategy agreement")).Count);

    [Fact]
    public void Agreements_UndatedTitleFitsOneBetter_JoinsThat()
    {
        var records = Resolve(
            _portal.Agreement("Boundary Agreement", "1994-04"),
            _portal.Agreement("Supplementary Boundary Agreement", "1997-09"),
            _radio.Agreement("the boundary agreement"));

        Assert.Equal("1994-04", Assert.IsType<AgreementFact>(Assert.Single(records, record => record.Sources == 2).Fact).Signed!.ToString());
    }

    [Fact]
    public void Agreements_VagueDateFitsTwo_StandsAlone() => Assert.Equal(3, Resolve(
        _portal.Agreement("joint communiqué", "2006-01-11", AgreementType.JointCommunique),
        _portal.Agreement("joint communiqué", "2006-12-20", AgreementType.JointCommunique),
        _radio.Agreement("joint communiqué", "2006", AgreementType.JointCommunique)).Count);

    [Fact]
    public void Agreements_WinterAcrossNewYear_JoinsTheDayInDecember() => Single(
        _portal.Agreement("gas supply agreement", "2006-24"), _radio.Agreement("agreement on gas supply", "2006-12-20"));

    [Fact]
    public void Agreements_NothingTellingAndNoDate_NeverJoinAcrossDocuments() => Assert.Equal(2, Resolve(
        _portal.Agreement("agreements"), _radio.Agreement("agreements")).Count);

    [Fact]
    public void Agreements_RatifiedAndLaterCalledSigned_Ratified()
    {
        var record = Single(
            _portal.Agreement("extradition treaty", "1996-07-05", AgreementType.Treaty, status: AgreementStatus.Ratified),
            _daily.Agreement("extradition treaty", "1996-07-05", AgreementType.Treaty));

        Assert.Equal(AgreementStatus.Ratified, Assert.IsType<AgreementFact>(record.Fact).Status);
        Assert.Equal("\"SIGNED\"", Assert.Single(Field(record, "status").Others).Value);
    }

    [Fact]
    public void Agreements_PlacesContradict_Discrepancy()
    {
        var claims = new[]
        {
            _portal.Agreement("extradition treaty", "1996-07-05", AgreementType.Treaty, place: "Almaty"),
            _daily.Agreement("extradition treaty", "1996-07", AgreementType.Treaty, place: "Beijing"),
        };
        var discrepancy = Assert.Single(Resolver.Resolve(claims).Discrepancies);

        Assert.Equal("place of extradition treaty", discrepancy.What);
        Assert.Equal(["\"Almaty\"", "\"Beijing\""], discrepancy.Sides.Select(side => side.Value).Order(StringComparer.Ordinal));
        Assert.Equal(claims.Select(claim => claim.Id).Order(StringComparer.Ordinal), discrepancy.Sides.SelectMany(side => side.ClaimIds).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<Record> Resolve(params Claim[] claims) => Resolver.Resolve(claims).Records;

    private static Record Single(params Claim[] claims) => Assert.Single(Resolve(claims));

    private static ResolvedField Field(Record record, string name) => Assert.Single(record.Fields, field => field.Name == name);
}
