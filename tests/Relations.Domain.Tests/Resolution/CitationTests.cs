using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Testing.Builders;

namespace Relations.Domain.Tests.Resolution;

public sealed class CitationTests
{
    [Fact]
    public void Record_ManyDocumentsSayTheSame_CitesTheFirstAndTheLastAndCountsAll()
    {
        var claims = Enumerable.Range(1, 28).Select(day => Day(day).Place("Astana", "KAZ")).ToList();

        var record = Assert.Single(Resolver.Resolve(claims).Records);

        Assert.Equal(28, record.Sources);
        Assert.Equal([.. claims.Take(Citations.First).Append(claims[^1]).Select(claim => claim.Id)], record.Members.Select(member => member.ClaimId));
    }

    [Fact]
    public void Record_OneOfManyDisagrees_ItsValueStaysWithItsClaim()
    {
        var claims = Enumerable.Range(1, 27).Select(day => Day(day).Agreement("extradition treaty", "1996-07-05", place: "Almaty")).ToList();
        var other = Day(28).Agreement("extradition treaty", "1996-07-05", place: "Beijing");

        var resolution = Resolver.Resolve(claims.Append(other));

        var place = Assert.Single(Assert.Single(resolution.Records).Fields, field => field.Name == "place");
        Assert.Equal(("\"Almaty\"", "\"Beijing\""), (place.Value, Assert.Single(place.Others).Value));
        Assert.Equal([other.Id], place.Others[0].ClaimIds);
        Assert.Single(resolution.Discrepancies);
    }

    [Fact]
    public void Record_DocumentMakesTwoStatements_IsOneSource()
    {
        var twice = new Source("twice", "2003-06-02");

        var record = Assert.Single(Resolver.Resolve([twice.Agreement("extradition treaty", "1996-07-05"), twice.Agreement("treaty on extradition", "1996")]).Records);

        Assert.Equal((1, 2), (record.Sources, record.Members.Count));
    }

    [Fact]
    public async Task Update_TwoStatesAgreeOnMuchInAYear_ReadsTheClaimsOfWhatChangesOnly()
    {
        var store = new InMemoryResolutionStore();
        string[] subjects = ["fisheries", "railways", "extradition", "radio", "patents", "grain", "uranium", "tourism", "taxes", "customs", "bridges", "archives"];
        await store.ReplaceAsync([], [.. subjects.Select((subject, i) => Day(i + 1).Agreement($"agreement on {subject}", $"1996-{i + 1:00}-05", parties: "CHN,KAZ"))]);
        var before = store.ClaimsRead;

        await store.ReplaceAsync([], [Day(20).Agreement("agreement on railways", "1996-02-05", parties: "CHN,KAZ", place: "Almaty")]);

        Assert.Equal(2, store.ClaimsRead - before);
        Assert.Equal(subjects.Length, store.Records.Count);
    }

    [Fact]
    public async Task Update_TheSameIsSaidForTheTwoHundredthTime_ReadsAsManyClaimsAsForTheTwentieth()
    {
        var store = new InMemoryResolutionStore();
        var read = new List<int>();
        for (var document = 0; document < 200; document++)
        {
            var source = new Source("document " + document, "2003-06-02");
            var before = store.ClaimsRead;
            await store.ReplaceAsync([], [source.Person("Hu Jintao", "President", "CHN"), source.Person("Hu", "President", "CHN"), source.Agreement("extradition treaty", "1996-07-05")]);
            read.Add(store.ClaimsRead - before);
        }

        Assert.Equal(read[19], read[^1]);
        Assert.All(store.Records.Select(ResolutionJson.ReadRecord), record => Assert.Equal(200, record.Sources));
    }

    private static Source Day(int day) => new($"document {day}", $"2003-02-{day:00}");
}
