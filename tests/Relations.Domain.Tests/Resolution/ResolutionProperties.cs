using FsCheck;
using FsCheck.Fluent;
using Relations.Domain.Resolution;

namespace Relations.Domain.Tests.Resolution;

public sealed class ResolutionProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(100).WithEndSize(60);

    [Fact]
    public void Resolve_ClaimsShuffledAndRepeated_SameRecords() => Check.One(Config, Prop.ForAll(Scenario.Any, seeds =>
    {
        var claims = Scenario.Claims(seeds);
        var again = claims.Concat(claims.Where(claim => Chance(claim.Id) % 2 == 0)).OrderBy(claim => Chance(claim.Id)).ToList();
        Assert.Equal(Written(claims), Written(again));
    }));

    [Fact]
    public void Resolve_AnyClaims_EachStatementInExactlyOneRecordUnderAnIdOfItsOwn() => Check.One(Config, Prop.ForAll(Scenario.Any, seeds =>
    {
        var claims = Scenario.Claims(seeds);
        var records = Resolver.Resolve(claims).Records;
        var statements = claims.GroupBy(claim => ClaimKeys.Of(claim).Statement).ToDictionary(
            statement => statement.Key, statement => statement.Select(claim => claim.DocumentId).Distinct().Count());
        Assert.Equal(
            statements.OrderBy(statement => statement.Key, StringComparer.Ordinal).Select(statement => (statement.Key, statement.Value)),
            records.SelectMany(record => record.Statements).OrderBy(statement => statement.Key, StringComparer.Ordinal).Select(statement => (statement.Key, statement.Documents)));
        Assert.Equal(
            Citations.Of(claims).Select(claim => claim.Id).Order(StringComparer.Ordinal),
            records.SelectMany(record => record.Members).Select(member => member.ClaimId).Order(StringComparer.Ordinal));
        Assert.Equal(records.Count, records.Select(record => record.Id).Distinct().Count());
        Assert.All(records, record => Assert.Contains(record.Members, member => member.AloneId == record.Id));
        Assert.All(records, record => Assert.All(record.Members, member => Assert.NotEmpty(member.Reason)));
    }));

    [Fact]
    public void Resolve_AnyClaims_NoValueIsLost() => Check.One(Config, Prop.ForAll(Scenario.Any, seeds =>
    {
        foreach (var record in Resolver.Resolve(Scenario.Claims(seeds)).Records)
        {
            var members = record.Members.Select(member => member.ClaimId).ToHashSet();
            foreach (var field in record.Fields)
            {
                var claims = field.ClaimIds.Concat(field.Others.SelectMany(other => other.ClaimIds)).ToList();
                Assert.Equal(claims.Count, claims.Distinct().Count());
                Assert.Subset(members, claims.ToHashSet());
            }
            Assert.Equal(ResolutionJson.Write(record), ResolutionJson.Write(ResolutionJson.ReadRecord(ResolutionJson.Write(record))));
        }
    }));

    [Fact]
    public void Update_DocumentsInAnyOrderAndBatches_SameAsResolvedWhole() => Check.One(Config, Prop.ForAll(Scenario.Any, seeds =>
    {
        var claims = Scenario.Claims(seeds);
        var store = new InMemoryResolutionStore();
        var documents = claims
            .GroupBy(claim => claim.DocumentId)
            .OrderBy(document => Chance(document.Key))
            .Select(document => document.ToList())
            .ToList();
        var repeated = documents.Concat(documents.Where(document => Chance(document[0].DocumentId) % 3 == 0));
        foreach (var batch in repeated.Chunk(2))
            Run(store.ReplaceAsync([], [.. batch.SelectMany(document => document)]));
        AssertWhole(store, claims);
    }));

    [Fact]
    public void Update_ClaimByClaimAndReread_SameAsResolvedWhole() => Check.One(Config, Prop.ForAll(Scenario.Any, seeds =>
    {
        var claims = Scenario.Claims(seeds);
        var store = new InMemoryResolutionStore();
        var kept = new List<Claim>();
        foreach (var claim in claims.OrderBy(claim => Chance(claim.Id)))
        {
            var gone = kept.Where(other => Chance(other.Id + claim.Id) % 12 == 0).ToList();
            kept.RemoveAll(gone.Contains);
            kept.Add(claim);
            Run(store.ReplaceAsync(gone, [claim]));
            AssertWhole(store, kept);
        }
    }));

    [Fact]
    public void Update_ClaimsOnlyAdded_EveryIdEverGivenLeadsToTheRecordOfItsClaims() => Check.One(Config, Prop.ForAll(Scenario.Any, seeds =>
    {
        var store = new InMemoryResolutionStore();
        foreach (var claim in Scenario.Claims(seeds))
            Run(store.ReplaceAsync([], [claim]));
        var records = store.Records.Select(ResolutionJson.ReadRecord).ToList();
        foreach (var id in store.Ids)
        {
            var now = id;
            for (var steps = 0; records.TrueForAll(record => record.Id != now) && steps < store.Ids.Count; steps++)
                now = Assert.IsType<string>(store.Moved[now]);
            Assert.Contains(records, record => record.Id == now);
        }
    }));

    private static void AssertWhole(InMemoryResolutionStore store, IEnumerable<Claim> claims) =>
        Assert.Equal(Written(claims), string.Join('\n', store.Records.Concat(store.Discrepancies)));

    private static string Written(IEnumerable<Claim> claims)
    {
        var resolution = Resolver.Resolve(claims);
        return string.Join('\n', resolution.Records.Select(ResolutionJson.Write).Concat(resolution.Discrepancies.Select(ResolutionJson.Write)));
    }

    /// <summary>A number that looks random but is the same for the same text, so that a counterexample stays one while it shrinks.</summary>
    private static int Chance(string text) => text.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)) & int.MaxValue;

    private static void Run(Task task) => task.GetAwaiter().GetResult();
}
