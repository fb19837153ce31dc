using System.Globalization;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Testing.Builders;

namespace Relations.Domain.Tests.Resolution;

public sealed class PublishedStateTests
{
    [Fact]
    public void States_OfDocumentsPublishedInTurn_AreMadeOfTheClaimsOfThen()
    {
        Claim[] claims =
        [
            new Source("third", "2005-05-05").Agreement("treaty on extradition", "1996-07-05", place: "Almaty"),
            new Source("first", "1996-08").Agreement("extradition treaty", "1996-07", place: "Astana"),
            new Source("second", "1996-08-31").Agreement("extradition treaty", "1996-07", place: "Almaty"),
        ];

        var states = States(claims);

        Assert.Equal([new DateOnly(1996, 8, 31), new DateOnly(2005, 5, 5)], states.Select(state => state.From));
        Assert.Equal([new DateOnly(2005, 5, 5), DateOnly.MaxValue], states.Select(state => state.Until));
        var (then, now) = (states[0].Resolve(), states[1].Resolve());
        Assert.Equal(("1996-07", 2), (((AgreementFact)then.Fact).Signed!.ToString(), then.Sources));
        Assert.Equal(2, then.Members.Count);
        Assert.DoesNotContain(claims[0].Id, ResolutionJson.Write(then), StringComparison.Ordinal);
        Assert.Equal(ResolutionJson.Write(Assert.Single(Resolver.Resolve(claims).Records)), ResolutionJson.Write(now));
        Assert.Equal(now.Id, then.Id);
    }

    [Fact]
    public void States_OfWhatAllClaimsOfThenResolveTo_AreTheRecordsOfThoseClaims()
    {
        Claim[] claims = [.. Enumerable.Range(1, 7).Select(day => Day(day).Agreement("extradition treaty", day < 4 ? "1996" : "1996-07-05", place: day % 2 == 0 ? "Almaty" : "Astana"))];

        foreach (var state in States(claims))
        {
            var expected = Assert.Single(Resolver.Resolve(claims.Where(claim => claim.Published!.Latest <= state.From)).Records);
            var record = state.Resolve();
            Assert.Equal(expected.Fields.Select(field => (field.Name, field.Value)), record.Fields.Select(field => (field.Name, field.Value)));
            Assert.Equal(expected.Sources, record.Sources);
            Assert.Equal(expected.Statements, record.Statements);
        }
    }

    [Fact]
    public void Key_OfAState_ChangesWithItsClaimsOnly()
    {
        Claim[] claims = [.. Enumerable.Range(1, 4).Select(day => Day(day).Agreement("extradition treaty", "1996", place: "Place " + day))];

        var (before, after) = (States(claims[..3]), States(claims));

        Assert.Equal(before[..2].Select(state => state.Key), after[..2].Select(state => state.Key));
        Assert.NotEqual(before[2].Key, after[2].Key);
        Assert.DoesNotContain(before[0].Key, States(claims[1..]).Select(state => state.Key));
    }

    [Fact]
    public void States_OfVeryManyDays_AreTheFirstAndTheLast_AndNoneShowsWhatCameLater()
    {
        Claim[] claims = [.. Enumerable.Range(0, 100).Select(i => new Source("document " + i, new DateOnly(2001, 1, 1).AddDays(i).ToString("O", CultureInfo.InvariantCulture)).Agreement("extradition treaty", "1996", place: "Place " + i))];

        var states = States(claims);

        Assert.Equal(PublishedState.Most, states.Length);
        Assert.Equal(states.Skip(1).Select(state => state.From), states.SkipLast(1).Select(state => state.Until));
        Assert.All(states, state => Assert.Equal(state.Resolve().Sources, claims.Count(claim => claim.Published!.Latest <= state.From)));
    }

    private static PublishedState[] States(Claim[] claims) =>
        [.. PublishedState.Of(Assert.Single(Resolver.Resolve(claims).Records), claims.ToDictionary(claim => claim.Id), claim => claim.Published!.Latest)];

    private static Source Day(int day) => new(string.Create(CultureInfo.InvariantCulture, $"document {day}"), string.Create(CultureInfo.InvariantCulture, $"2003-06-{day:00}"));
}
