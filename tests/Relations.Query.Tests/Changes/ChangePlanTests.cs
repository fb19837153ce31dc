using Npgsql;
using Relations.Query.Changes;
using Relations.Query.Paging;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Tests.Changes;

/// <summary>The plans of the statements that lists and watches send, on twenty thousand changes and more.</summary>
public sealed class ChangePlanTests(QueryService service) : IClassFixture<QueryService>
{
    [Theory]
    [InlineData("", "")]
    [InlineData("record", "")]
    [InlineData("record", "time desc")]
    [InlineData("", "time desc")]
    [InlineData("pair", "")]
    public async Task List_WithFilters_ReadsByIndex(string filter, string order)
    {
        await using var fill = service.Source.CreateCommand(
            """
            INSERT INTO changes (at, record_id, kind, action, facets, message)
            SELECT now(), gen_random_uuid(), number % 7, 1, ARRAY['party:A' || number % 300, 'party:B' || number % 299], '\x'
            FROM generate_series(1, 20000) AS number;
            ANALYZE changes;
            """);
        await fill.ExecuteNonQueryAsync();
        var (rows, check) = (new RowFilter(), new RequestCheck());
        if (filter == "record")
            rows.Where($"record_id = {rows.Parameter(Guid.NewGuid(), NpgsqlTypes.NpgsqlDbType.Uuid)}");
        ChangeFilter.Read(filter == "pair" ? ["A5", "B5"] : [], [], [], check).Restrict(rows);
        var page = PageRequest.Read(new ListChangesRequest { OrderBy = order }, ChangeQueries.Orders, check);

        await using var list = Page.Statement(service.Source, "changes", ChangeEntry.Columns, rows, page);
        await using var watch = new ChangeLog(service.Source).Statement(ChangePosition.Beginning, new ChangePosition(5000, DateTime.UnixEpoch), ChangeFilter.None);

        Assert.DoesNotContain("Seq Scan", await ExplainAsync(list), StringComparison.Ordinal);
        Assert.Contains("Index Scan using changes_pkey", await ExplainAsync(watch), StringComparison.Ordinal);
    }

    private static async Task<string> ExplainAsync(NpgsqlCommand command)
    {
        command.CommandText = "EXPLAIN " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}
