using Npgsql;
using Relations.Query.Paging;
using Relations.Query.Search;
using Relations.Query.Storage;
using Relations.Query.Tests.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Tests.Search;

/// <summary>The plans of the statement that ranks what is found, on twenty thousand records, and what it finds.</summary>
public sealed class RankingTests(PlanTests.Filled filled) : IClassFixture<PlanTests.Filled>, IAsyncDisposable
{
    private static readonly string[] Frequent = ["agreement", "matter", "trade"];

    /// <summary>With the settings of searches.</summary>
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(filled.ConnectionString) { Options = "-c enable_seqscan=off -c plan_cache_mode=force_generic_plan" });

    public ValueTask DisposeAsync() => source.DisposeAsync();

    [Theory]
    [InlineData("volcano")]
    [InlineData("border or volcano")]
    [InlineData("agreement on \"trade matters\" volcano")]
    [InlineData("agreement")]
    public async Task Ranking_OfAnyWords_ReadsEachPartByItsIndex(string query)
    {
        var plan = await PlanTests.ExplainAsync(Statement(query, Frequent));

        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.All(new[] { "first", "second", "rest" }, part => Assert.Contains($"Bitmap Index Scan on record_search_{part}_words", plan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ranking_WithFilters_LooksThemUpWithTheWords()
    {
        var plan = await PlanTests.ExplainAsync(Statement("agreement", Frequent, new SearchRequest { Between = { "AAF", "AAG" } }));

        Assert.Matches("Index Cond: .*search @@.*facets @>", plan);
    }

    [Fact]
    public async Task Ranking_OfAWordThatAllHave_EndsWhereItHasEnough()
    {
        var plan = await PlanTests.ExplainAsync(Statement("agreement", Frequent), "EXPLAIN (ANALYZE, TIMING OFF) ");

        Assert.Matches(@"CTE sampled\n.*->  Limit .*\(actual rows=250 loops=1\)", plan);
        Assert.Matches(@"on record_search_second .*\(never executed\)", plan);
        Assert.Matches(@"on record_search_rest .*\(never executed\)", plan);
    }

    [Fact]
    public async Task Ranking_OfAFrequentWordBesideRareOnes_LooksUpTheRareOnes()
    {
        var plan = await PlanTests.ExplainAsync(Statement("\"agreement 500 on volcano matters\"", Frequent), "EXPLAIN (ANALYZE, TIMING OFF) ");

        Assert.Matches(@"Index Cond: \(search @@ .*rarer|Index Cond: \(search @@ \$", plan);
        Assert.Matches(@"Filter: \(\(search @@ .*\) IS TRUE\)", plan);
    }

    [Theory]
    [InlineData("\"agreement 500 on volcano matters\"", 1)]
    [InlineData("agreement 500 volcano", 1)]
    [InlineData("agreement on trade matters", 100)]
    [InlineData("agreement on volcano matters", 40)]
    [InlineData("agreement volcano -500", 39)]
    [InlineData("agreement volcano-matters 500", 0)]
    [InlineData("agreement volcano's 'matters", 40)]
    [InlineData(@"agreement on\volcano matters", 40)]
    [InlineData("agreement <500 volcano> matters", 1)]
    [InlineData("the volcano agreement or matters 500 volcano", 40)]
    public async Task Ranking_WithFrequentWords_FindsTheSame(string query, int count)
    {
        var found = await FindAsync(query, []);

        Assert.Equal(count, found.Count);
        Assert.Equal(found, await FindAsync(query, Frequent));
    }

    private async Task<List<string>> FindAsync(string query, string[] frequent)
    {
        await using var command = Statement(query, frequent, new SearchRequest { PageSize = 99 });
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
            found.Add(FormattableString.Invariant($"{Convert.ToHexString(reader.GetFieldValue<byte[]>(0))} {reader.GetFloat(1)}"));
        return found;
    }

    private NpgsqlCommand Statement(string query, string[] frequent, SearchRequest? request = null)
    {
        var (check, asked) = (new RequestCheck(), request ?? new SearchRequest());
        var (filter, page) = (SearchScope.Read(asked, check).Records!, PageRequest.Read(asked, [MatchReader.Order], check));
        var plan = new SearchPlan([.. SearchQuery.Parse(query).Alternatives.Select(terms => terms.Select(term => new SearchUnit([term], [])).ToList())]);
        return filter.Command(source, MatchReader.Statement(SearchTable.Records, filter, plan, frequent, page));
    }
}
