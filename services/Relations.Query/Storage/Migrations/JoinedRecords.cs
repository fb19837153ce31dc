using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>Finds what corrections join: marked claims by home and document, and the areas that are locked together.</summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261124210000_JoinedRecords")]
internal sealed class JoinedRecords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE correction_anchors ADD lock bigint;
        CREATE INDEX correction_anchors_by_lock ON correction_anchors (lock);
        CREATE INDEX claims_marked_by_home ON claims (home) WHERE marks IS NOT NULL;
        CREATE INDEX claims_marked_by_document ON claims (document_id) WHERE marks IS NOT NULL;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP INDEX claims_marked_by_document, claims_marked_by_home;
        ALTER TABLE correction_anchors DROP lock;
        """);
}
