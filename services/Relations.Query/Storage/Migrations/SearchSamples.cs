using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>Indexes of two parts of the rows, in which words are found that all of them would have too many of.</summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261130200000_SearchSamples")]
internal sealed class SearchSamples : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE INDEX records_search_first ON records USING gin (search) WITH (fastupdate = off) WHERE id < '04000000-0000-0000-0000-000000000000';
        CREATE INDEX records_search_second ON records USING gin (search) WITH (fastupdate = off)
            WHERE id >= '04000000-0000-0000-0000-000000000000' AND id < '20000000-0000-0000-0000-000000000000';
        CREATE INDEX documents_search_first ON documents USING gin (search) WITH (fastupdate = off) WHERE id < '\x04';
        CREATE INDEX documents_search_second ON documents USING gin (search) WITH (fastupdate = off) WHERE id >= '\x04' AND id < '\x20';
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "DROP INDEX records_search_first, records_search_second, documents_search_first, documents_search_second");
}
