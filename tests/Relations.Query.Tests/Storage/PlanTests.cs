using System.Text.RegularExpressions;
using Google.Protobuf;
using Npgsql;
using NpgsqlTypes;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Recording;
using Relations.Query.Records;
using Relations.Query.Search;
using Relations.Query.Series;
using Relations.Query.Storage;
using Relations.Query.Storage.Migrations;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Tests.Storage;

/// <summary>The plans of the statements that lists send, on twenty thousand records with the planner's own choice.</summary>
public sealed class PlanTests(PlanTests.Filled filled) : IClassFixture<PlanTests.Filled>
{
    private const int Records = 20_000;

    [Theory]
    [InlineData("between", "", "", "", "date")]
    [InlineData("between", "2001-03", "2001-04", "", "date")]
    [InlineData("between", "2001-03", "2001-04", "", "date desc")]
    [InlineData("between", "", "", "border", "title")]
    [InlineData("", "", "", "", "date")]
    [InlineData("", "", "", "", "date desc")]
    [InlineData("", "", "", "", "title")]
    [InlineData("", "", "", "", "sources desc")]
    [InlineData("", "", "", "volcano", "date")]
    [InlineData("", "2001-03", "2001-04", "", "date")]
    public async Task List_WithFilters_ReadsByIndex(string between, string from, string to, string query, string order)
    {
        var request = new ListAgreementsRequest { OrderBy = order };
        var (check, filter) = (new RequestCheck(), new RowFilter());
        filter.AllOf(between.Length == 0 ? [] : [Facet.Party("AAF"), Facet.Party("AAG")]);
        filter.During(check.Days(from, to));
        filter.Matching(query);
        filter.Where(RecordFilters.OfKind(FactKind.Agreement));

        var plan = await ExplainAsync(filter, PageRequest.Read(request, RecordOrders.Dated, check));

        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.Contains("Index", plan, StringComparison.Ordinal);
    }

    public static TheoryData<ListAgreementsRequest> Filtered => new(
        new ListAgreementsRequest { Involving = { "AXA", "AXB" } },
        new ListAgreementsRequest { Between = { "AAF" }, From = "2001", To = "2003", DateOverlap = DateOverlap.Certain },
        new ListAgreementsRequest { From = "2001-03", To = "2001-04", DateOverlap = DateOverlap.Certain },
        new ListAgreementsRequest { Outlet = "The Courier", MinSources = 3 },
        new ListAgreementsRequest { MinSources = 9, OrderBy = "sources" },
        new ListAgreementsRequest { WithDiscrepancies = true, Types_ = { V1.AgreementType.Treaty } },
        new ListAgreementsRequest { OrderBy = "title desc" });

    [Theory]
    [MemberData(nameof(Filtered))]
    public async Task List_WithFurtherFilters_ReadsByIndex(ListAgreementsRequest request)
    {
        var check = new RequestCheck();
        var filter = ListFilters.Read(new RequestFields(request), RecordFilters.Dates, check).Rows;
        filter.Where(RecordFilters.OfKind(FactKind.Agreement));

        var plan = await ExplainAsync(filter, PageRequest.Read(request, RecordOrders.Dated, check));

        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.Contains("Index", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAA", "date", "record_parties_pkey")]
    [InlineData("AAA", "date desc", "record_parties_by_last_date")]
    [InlineData("AAA,AAB", "date", "record_parties_pkey")]
    [InlineData("AAA,AAB", "date desc", "record_parties_by_last_date")]
    public async Task List_OfWhatPartiesDid_IsReadInItsOrder(string between, string order, string index)
    {
        var request = new ListAgreementsRequest { Between = { between.Split(',') }, From = "1995", To = "2015", OrderBy = order };

        var plan = await ExplainAsync(OfParties(request, [FactKind.Agreement], RecordOrders.Dated));

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.False(plan.Contains("->  Sort", StringComparison.Ordinal), plan);
    }

    [Fact]
    public async Task Count_OfASelectiveFilter_ReadsByIndex()
    {
        var filter = ListFilters.Read(new RequestFields(new ListAgreementsRequest { Between = { "AAF", "AAG" } }), RecordFilters.Dates, new RequestCheck()).Rows;

        var plan = await ExplainAsync(Page.Count(filled.Source, "records", filter), "EXPLAIN ");

        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.Contains("records_facets", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ForFormsOfNames_ReadsByIndex()
    {
        await using var command = filled.Source.CreateCommand(KnownNames.Alike);
        foreach (var words in new[] { ["khorgos", "dry port"], new[] { "khorgos" }, ["KRGS"] })
            command.Parameters.Add(new() { Value = words, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });

        var plan = await ExplainAsync(command, "EXPLAIN ");

        Assert.DoesNotContain("Seq Scan on records", plan, StringComparison.Ordinal);
        Assert.Contains("records_facets", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_OfAPair_IsReadInItsOrder()
    {
        var plan = await ExplainAsync(OfParties(new GetTimelineRequest { Between = { "AAA", "AAB" } }, RecordPartyRow.Kinds, [RecordOrders.Date]));

        Assert.Contains("record_parties_pkey", plan, StringComparison.Ordinal);
        Assert.False(plan.Contains("->  Sort", StringComparison.Ordinal), plan);
    }

    [Fact]
    public async Task Timeline_OfAPlace_ReadsByIndex()
    {
        var filter = new RowFilter();
        filter.Where(RelationsContext.TimelineKinds);
        filter.Naming(["volcano matters", "volcan"]);

        var plan = await ExplainAsync(filter, PageRequest.Read(new GetTimelineRequest(), [RecordOrders.Date], new RequestCheck()));

        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Series_OfAPair_ReadsByIndex()
    {
        var filter = new RowFilter();
        filter.Where(RecordFilters.OfKind(FactKind.Figure));
        filter.AllOf([Facet.Party("AAF"), Facet.Party("AAG")]);

        var plan = await ExplainAsync(SeriesQueries.Statement(filled.Source, Moment.Now, filter));

        Assert.Contains("records_facets", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FarIntoAList_StartsAtItsKey()
    {
        var request = new ListAgreementsRequest { PageSize = 50 };
        request.PageToken = PageRequest.Read(request, RecordOrders.Dated, new RequestCheck()).TokenAfter(["2020-01-01", "2020-01-01", Guid.Empty.ToString("N")]);
        var filter = new RowFilter();
        filter.Where(RecordFilters.OfKind(FactKind.Agreement));

        var plan = await ExplainAsync(filter, PageRequest.Read(request, RecordOrders.Dated, new RequestCheck()));

        Assert.Contains("records_by_date", plan, StringComparison.Ordinal);
        Assert.Contains("Index Cond: ((kind = 0) AND (ROW(date_from, date_to, id) >", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FullView_OfAPageThatIsSorted_LooksUpTheClaimsOfThatPageOnly()
    {
        var filter = new RowFilter();
        filter.AllOf([Facet.Party("AAF")]);

        var plan = await ExplainAsync(filter, PageRequest.Read(new ListAgreementsRequest { PageSize = 2 }, RecordOrders.Dated, new RequestCheck()), RecordView.Full, "EXPLAIN ANALYZE ");

        Assert.True(Regex.IsMatch(plan, @"->  Aggregate .* rows=1 loops=3\)"), plan);
    }

    private NpgsqlCommand OfParties(IMessage request, IReadOnlyList<FactKind> kinds, IReadOnlyList<ListOrder> orders)
    {
        var check = new RequestCheck();
        var (filters, page) = (ListFilters.Read(new RequestFields(request), RecordFilters.Dates, check), PageRequest.Read(request, orders, check));
        var keys = PartyOrder.Keys(kinds, page.Order, filters);
        filters.Rows.Where(RelationsContext.TimelineKinds);
        return PartyOrder.Statement(filled.Source, kinds, keys, RecordColumns.Of(RecordView.Basic, Moment.Now), filters.Rows, page);
    }

    private Task<string> ExplainAsync(RowFilter filter, PageRequest page, RecordView view = RecordView.Basic, string explain = "EXPLAIN ") =>
        ExplainAsync(Page.Statement(filled.Source, "records", RecordColumns.Of(view, Moment.Now), filter, page), explain);

    internal static async Task<string> ExplainAsync(NpgsqlCommand statement, string explain = "EXPLAIN ")
    {
        await using var command = statement;
        command.CommandText = explain + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    /// <summary>A database of synthetic records: 600 actors, of which few pairs have many records and many have few.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        private readonly MigratedDatabase database = new();

        public NpgsqlDataSource Source { get; private set; } = null!;

        public string ConnectionString => database.ConnectionString;

        public async Task InitializeAsync()
        {
            await database.InitializeAsync();
            Source = NpgsqlDataSource.Create(database.ConnectionString);
            var random = new Random(7);
            await using (var connection = await Source.OpenConnectionAsync())
                await BulkRows.WriteAsync(connection, [.. Enumerable.Range(0, Records).Select(i => Row(i, random))], CancellationToken.None);
            foreach (var statement in new[] { PartiesInOrder.Fill, SearchTable.OfRecords, "VACUUM ANALYZE records", "VACUUM ANALYZE record_parties", "VACUUM ANALYZE record_search" })
            {
                await using var prepare = Source.CreateCommand(statement);
                await prepare.ExecuteNonQueryAsync();
            }
        }

        public async Task DisposeAsync()
        {
            await Source.DisposeAsync();
            await database.DisposeAsync();
        }

        private static RecordRow Row(int i, Random random)
        {
            var day = new DateOnly(1990, 1, 1).AddDays(random.Next(13_000));
            var title = $"Agreement {i} on {(i % 500 == 0 ? "volcano" : i % 7 == 0 ? "border" : "trade")} matters";
            return new RecordRow
            {
                Id = new Guid(i * 214_741, 0, 0, new byte[8]),
                Kind = (FactKind)(i % 3),
                DateFrom = day,
                DateTo = day,
                SortTitle = SortText.Of(title),
                SourceCount = 1 + (i % 9),
                Facets = [.. i % 8 == 1 ? Facet.Parties([new ActorCode("AAA"), new ActorCode("AAB")]) : [Facet.Party(Actor(random)), Facet.Party(Actor(random))], .. i % 200 == 0 ? [Facet.Outlet("The Courier")] : Array.Empty<string>(), "type:Treaty", "status:Signed", .. i % 300 == 0 ? [Facet.Discrepant] : Array.Empty<string>()],
                Words = title,
                Message = new Agreement { Title = title }.ToByteArray(),

                Home = Guid.Empty,
                Offers = [],
                Resolved = "{}",
                PublishedFrom = day,
            };
        }

        private static string Actor(Random random)
        {
            var number = (int)(600 * Math.Pow(random.NextDouble(), 2));
            return $"A{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}";
        }
    }
}
