using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Testing.Builders;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Domain.Tests.Resolution;

public sealed class NameResolutionTests
{
    private readonly Source _first = new("first", "2002-12-27");
    private readonly Source _second = new("second", "2003-06-02");
    private readonly Source _third = new("third", "2007-10-15");
    private readonly Source _fourth = new("fourth", "2008");

    [Fact]
    public void People_SpellingsInitialsAndFamilyName_OnePerson()
    {
        var record = Assert.Single(Resolve(
            _first.Person("Nursultan Nazarbaev", "President", "KAZ"),
            _second.Person("N. Nazarbayev", "President", "KAZ"),
            _third.Person("Nursultan Nazarbayev", "President", "KAZ"),
            _fourth.Person("Nazarbayev")));

        var fact = Assert.IsType<PersonFact>(record.Fact);
        Assert.Equal("Nursultan Nazarbayev", fact.Name);
        Assert.Equal(["N. Nazarbayev", "Nazarbayev", "Nursultan Nazarbaev", "Nursultan Nazarbayev"], fact.Variants);
        Assert.Equal([new Office("President", new ActorCode("KAZ"))], fact.Offices);
        Assert.Contains(record.Members, member => member.Reason == "spelling variant; of KAZ");
    }

    [Theory]
    [InlineData("Hu Jintao", "Hu Jintau", "CHN")]
    [InlineData("Kassym-Jomart Tokayev", "K-J. Tokayev", "KAZ")]
    [InlineData("Kassym-Jomart Tokayev", "Kasym-Zhomart Tokaev", "KAZ")]
    [InlineData("Karim Massimov", "K. Massimov", "KAZ")]
    [InlineData("Karim Massimov", "Masimov", "KAZ")]
    [InlineData("Hu Jintao", "Hu", "CHN")]
    [InlineData("Jiang Zemin", "Jiang", null)]
    [InlineData("\u00c9lise Ch\u00e2tel", "Elise Chatel", "FRA")]
    [InlineData("S\u00f8ren \u015eahin", "Soren Sahin", "DNK")]
    public void People_VariantOfOneState_OnePerson(string name, string variant, string? state) => Assert.Single(Resolve(
        _first.Person(name, "President", state), _second.Person(variant, "President", state)));

    [Theory]
    [InlineData("Li Peng", "CHN", "Li Ping", "CHN")]
    [InlineData("Kim Jong Il", "PRK", "Kim Dae Jung", "KOR")]
    [InlineData("George Bush", "USA", "Kate Bush", "GBR")]
    [InlineData("John Smith", "GBR", "John Smith", "USA")]
    [InlineData("Nursultan Nazarbayev", "KAZ", "D. Nazarbayev", "KAZ")]
    [InlineData("Nursultan Nazarbayev", "KAZ", "Nazarbayeva", "KAZ")]
    public void People_OtherGivenNameOrState_StayApart(string a, string stateA, string b, string stateB) => Assert.Equal(2, Resolve(
        _first.Person(a, "Minister", stateA), _second.Person(b, "Minister", stateB)).Count);

    [Fact]
    public void People_FamilyNameOfTwo_StandsAlone() => Assert.Equal(3, Resolve(
        _first.Person("George Bush", "President", "USA"), _first.Person("Barbara Bush", "First Lady", "USA"), _second.Person("Bush")).Count);

    [Fact]
    public void Places_Spellings_OnePlace()
    {
        var record = Assert.Single(Resolve(_first.Place("Korgas", "CHN"), _second.Place("Khorgos"), _third.Place("Horgos"), _fourth.Place("Khorgos", "CHN")));
        var fact = Assert.IsType<PlaceFact>(record.Fact);
        Assert.Equal("Khorgos", fact.Name);
        Assert.Equal(["Horgos", "Khorgos", "Korgas"], fact.Variants);
    }

    [Fact]
    public void Institutions_AcronymAndBothSpellings_OneInstitution()
    {
        var record = Assert.Single(Resolve(
            _first.Institution("Shanghai Cooperation Organization", "2001-06-15"), _second.Institution("Shanghai Cooperation Organisation", "2001"), _third.Institution("SCO")));
        Assert.Equal("2001-06-15", Assert.IsType<InstitutionFact>(record.Fact).Founded!.ToString());
    }

    [Fact]
    public void Projects_LengthsContradict_Discrepancy()
    {
        var resolution = Resolver.Resolve([_first.Project("Atasu-Alashankou oil pipeline", 962), _second.Project("the Atasu\u2013Alashankou Oil Pipeline", 1300)]);
        Assert.Single(resolution.Records);
        Assert.Equal("lengthKilometres", Assert.Single(resolution.Discrepancies).Field);
    }

    private static IReadOnlyList<Record> Resolve(params Claim[] claims) => Resolver.Resolve(claims).Records;
}
