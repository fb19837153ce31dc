using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>Indexes of a sixty-fourth and an eighth of the rows, in which words are found that all of them would have too many of; see <see cref="SearchSample"/>.</summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261130200000_SearchSamples")]
internal sealed class SearchSamples : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE INDEX records_search_64th ON records USING gin (search) WHERE id < '04000000-0000-0000-0000-000000000000';
        CREATE INDEX records_search_8th ON records USING gin (search) WHERE id < '20000000-0000-0000-0000-000000000000';
        CREATE INDEX documents_search_64th ON documents USING gin (search) WHERE id < '\x04';
        CREATE INDEX documents_search_8th ON documents USING gin (search) WHERE id < '\x20';
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "DROP INDEX records_search_64th, records_search_8th, documents_search_64th, documents_search_8th");
}
