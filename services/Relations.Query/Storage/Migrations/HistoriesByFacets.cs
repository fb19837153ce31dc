using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>Histories are found by their parties and facets; an index of all dated records served none and cost every record a page.</summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261201070000_HistoriesByFacets")]
internal sealed class HistoriesByFacets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP INDEX records_timeline, record_history_timeline");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE INDEX records_timeline ON records (date_from, date_to, id) WHERE kind IN (0, 1, 2);
        CREATE INDEX record_history_timeline ON record_history (date_from, date_to, id) WHERE kind IN (0, 1, 2);
        """);
}
