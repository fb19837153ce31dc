using FsCheck;
using FsCheck.Fluent;
using Relations.Domain.Corrections;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;

namespace Relations.Domain.Tests.Resolution;

public sealed class CorrectionProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(40);

    [Fact]
    public void Resolve_MarkedClaimsShuffled_SameRecords() => Check.One(Config, Prop.ForAll(Scenario.Any, seeds =>
    {
        var claims = Marked(Scenario.Claims(seeds), salt: 1);
        Assert.Equal(Written(claims), Written(claims.OrderBy(claim => Chance(claim.Id))));
    }));

    [Fact]
    public void Update_CorrectionsMadeAndReverted_SameAsResolvedWhole() => Check.One(Config, Prop.ForAll(Scenario.Any, seeds =>
    {
        var claims = Scenario.Claims(seeds);
        var store = new InMemoryResolutionStore();
        var now = new List<Claim>();
        for (var salt = 1; salt <= 3; salt++)
        {
            // Every document is read again, with other corrections.
            var next = Marked(claims, salt);
            foreach (var document in next.GroupBy(claim => claim.DocumentId).OrderBy(document => Chance(document.Key + salt)))
            {
                var going = now.Where(claim => claim.DocumentId == document.Key).ToList();
                now.RemoveAll(going.Contains);
                now.AddRange(document);
                store.ReplaceAsync(going, [.. document]).GetAwaiter().GetResult();
                Assert.Equal(Written(now), string.Join('\n', store.Records.Concat(store.Discrepancies)));
            }
        }
    }));

    [Fact]
    public void Resolve_ClaimsThatAreJoined_ShareARecord_AndOthersAreKeptApart() => Check.One(Config, Prop.ForAll(Scenario.Any, seeds =>
    {
        var claims = Marked(Scenario.Claims(seeds), salt: 2);
        var records = Resolver.Resolve(claims).Records;
        var recordOf = records.SelectMany(record => record.Members.Select(member => (member.ClaimId, record.Id))).ToDictionary(member => member.ClaimId, member => member.Id);
        var marks = claims.SelectMany(claim => claim.Marks.Select(mark => (Mark: mark, Record: recordOf[claim.Id]))).ToLookup(item => item.Mark.Correction);
        Assert.All(marks.Where(correction => correction.First().Mark is JoinMark), correction => Assert.Single(correction.Select(item => item.Record).Distinct()));
        if (claims.Exists(claim => claim.Marks.Any(mark => mark is JoinMark)))
            return;
        foreach (var correction in marks.Where(correction => correction.First().Mark is ApartMark))
        {
            var sides = correction.ToLookup(item => ((ApartMark)item.Mark).Side, item => item.Record);
            // Claims of both sides in one home that asks stay together: it asks as one.
            Assert.DoesNotContain(sides[1].Intersect(sides[2]), record => !records.Single(each => each.Id == record).Home.Contains("|?|", StringComparison.Ordinal));
        }
    }));

    /// <summary>Claims with the marks of some corrections: all of one document that say the same have the same.</summary>
    private static List<Claim> Marked(List<Claim> claims, int salt) => claims.ConvertAll(claim =>
    {
        var chance = Chance($"{claim.DocumentId}|{ClaimKeys.Of(claim).Statement}|{salt}");
        var kind = claim.Fact.GetType().Name;
        return claim with
        {
            Marks = (chance % 12) switch
            {
                0 => [new JoinMark($"{kind} {chance / 12 % 2}")],
                1 => [new ApartMark("x", 1)],
                2 => [new ApartMark("x", 2)],
                3 => [Set(claim.Fact, chance)],
                4 => [new ApartMark("x", (chance / 12 % 2) + 1), new ApartMark("y", (chance / 24 % 2) + 1), Set(claim.Fact, chance)],
                _ => [],
            },
        };
    });

    private static SetMark Set(Fact fact, int chance) => fact switch
    {
        AgreementFact or EventFact => new SetMark($"z{chance % 3}", "place", "\"Osh\"", "by hand"),
        FigureFact => new SetMark($"z{chance % 3}", "value", "8.3E+9", "by hand"),
        _ => new SetMark($"z{chance % 3}", "name", "\"Osh\"", "by hand"),
    };

    private static string Written(IEnumerable<Claim> claims)
    {
        var resolution = Resolver.Resolve(claims);
        return string.Join('\n', resolution.Records.Select(ResolutionJson.Write).Concat(resolution.Discrepancies.Select(ResolutionJson.Write)));
    }

    /// <summary>A number that looks random but is the same for the same text, so that a counterexample stays one while it shrinks.</summary>
    private static int Chance(string text) => text.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)) & int.MaxValue;
}
