using System.Globalization;
using Npgsql;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Recording;
using Relations.Query.Records;
using Relations.Query.Series;
using Relations.Query.Storage;
using Relations.Query.Tests.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Tests.AsOf;

/// <summary>The plans of statements as of a moment, on twenty thousand records with as many earlier states.</summary>
public sealed class AsOfPlanTests(AsOfPlanTests.Filled filled) : IClassFixture<AsOfPlanTests.Filled>
{
    private static readonly DateTime Time = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Day = new(2005, 1, 1);

    private static readonly Moment[] Moments = [new(KnownAt: Time), new(PublishedBy: Day), new(Time, Day)];

    public static TheoryData<int, string, string, string> Lists
    {
        get
        {
            var lists = new TheoryData<int, string, string, string>();
            foreach (var (party, query) in new[] { ("", ""), ("AAF", ""), ("", "volcano") })
            {
                foreach (var order in new[] { "date", "date desc", "title", "sources desc" })
                {
                    for (var moment = 0; moment < Moments.Length; moment++)
                        lists.Add(moment, party, query, order);
                }
            }
            return lists;
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_WithFilters_ReadsByIndex(int moment, string party, string query, string order)
    {
        var filter = new RowFilter();
        filter.AllOf(party.Length == 0 ? [] : [Facet.Party(party)]);
        filter.Matching(query);
        filter.Where(RecordFilters.OfKind(FactKind.Agreement));
        var page = PageRequest.Read(new ListAgreementsRequest { OrderBy = order }, RecordOrders.Dated, new RequestCheck());

        var plan = await ExplainAsync(Page.Statement(filled.Source, Moments[moment].Rows(filter), RecordColumns.Of(RecordView.Basic, Moments[moment]), filter, page));

        Assert.False(plan.Contains("Seq Scan", StringComparison.Ordinal), plan);
        Assert.Contains("record_history_", plan, StringComparison.Ordinal);
        // Without filters both tables are read in the order of the list, no further than the page.
        Assert.Equal(party.Length + query.Length == 0, plan.Contains("Merge Append", StringComparison.Ordinal) && !plan.Contains("Sort  (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task RecordsTimelinesAndSeries_AreReadByIndex(int moment)
    {
        var then = Moments[moment];
        var timeline = new RowFilter();
        timeline.Where(RelationsContext.TimelineKinds);
        timeline.AllOf([Facet.Party("AAF"), Facet.Party("AAG")]);
        var figures = new RowFilter();
        figures.Where(RecordFilters.OfKind(FactKind.Figure));
        figures.AllOf([Facet.Party("AAF")]);

        foreach (var statement in new[]
        {
            RecordReader.Statement(filled.Source, FactKind.Agreement, Guid.Empty, RecordView.Full, then),
            Page.Statement(filled.Source, then.Rows(timeline), "message, kind", timeline, PageRequest.Read(new GetTimelineRequest(), [RecordOrders.Date], new RequestCheck())),
            SeriesQueries.Statement(filled.Source, then, figures),
        })
        {
            var plan = await ExplainAsync(statement);
            Assert.DoesNotContain("Seq Scan on record", plan, StringComparison.Ordinal);
            Assert.Contains("record_history_", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Statement_OfNow_IsThatOfTheRecordsAlone()
    {
        var filter = new RowFilter();
        Assert.Equal("records", Moment.Now.Rows(filter));
        Assert.Empty(filter.Parameters);
        Assert.DoesNotContain("history", RecordColumns.Of(RecordView.Full, Moment.Now), StringComparison.Ordinal);
    }

    private static Task<string> ExplainAsync(NpgsqlCommand statement) => PlanTests.ExplainAsync(statement);

    /// <summary>Of every record one state that ended, or one of an earlier day.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        private readonly PlanTests.Filled records = new();

        public NpgsqlDataSource Source => records.Source;

        public async Task InitializeAsync()
        {
            await records.InitializeAsync();
            var columns = BulkRows.StateColumns.Replace("known_from, published_from", "'2026-01-01', '1990-01-01'", StringComparison.Ordinal);
            foreach (var statement in new[]
            {
                "UPDATE records SET known_from = '2026-06-01' WHERE id::text < '00001400'",
                string.Create(CultureInfo.InvariantCulture, $"""
                    INSERT INTO record_history ({BulkRows.StateColumns}, known_until, published_until)
                    SELECT {columns}, CASE WHEN known_from = '2026-06-01' THEN known_from ELSE 'infinity' END, CASE WHEN known_from = '2026-06-01' THEN 'infinity' ELSE published_from END FROM records
                    """),
                "VACUUM ANALYZE records, record_history, claims, claim_history, changes, redirects",
            })
            {
                await using var command = Source.CreateCommand(statement);
                await command.ExecuteNonQueryAsync();
            }
        }

        public Task DisposeAsync() => records.DisposeAsync();
    }
}
