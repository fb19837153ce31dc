using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>
/// Changes know who takes part in their records. Those made before learn it of the record, or of the one that it went into; a record
/// that is gone without a trace took its actors with it.
/// </summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261124180000_ChangeFacets")]
internal sealed class ChangeFacets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE changes ADD facets text[];
        UPDATE changes SET facets = coalesce((
            SELECT array_agg(facet ORDER BY facet) FROM records, unnest(records.facets) AS facet
            WHERE records.id = coalesce((SELECT redirects."into" FROM redirects WHERE redirects.id = changes.record_id), changes.record_id) AND facet LIKE 'party:%'), '{}');
        ALTER TABLE changes ALTER facets SET NOT NULL;
        CREATE INDEX changes_facets ON changes USING gin (facets) WITH (fastupdate = off);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE changes DROP facets;");
}
