using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>Corrections, and what they make of claims.</summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261124203000_Corrections")]
internal sealed class Corrections : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE corrections (
            id uuid CONSTRAINT corrections_pkey PRIMARY KEY,
            state smallint NOT NULL,
            facets text[] NOT NULL,
            message bytea NOT NULL,
            request_id text
        );
        CREATE INDEX corrections_facets ON corrections USING gin (facets) WITH (fastupdate = off);
        CREATE UNIQUE INDEX corrections_by_request ON corrections (request_id);

        CREATE TABLE correction_anchors (
            correction_id uuid NOT NULL CONSTRAINT correction_anchors_correction REFERENCES corrections (id) ON DELETE CASCADE,
            number smallint NOT NULL,
            side smallint NOT NULL,
            document_id bytea NOT NULL,
            is_matched boolean NOT NULL,
            CONSTRAINT correction_anchors_pkey PRIMARY KEY (correction_id, number)
        );
        CREATE INDEX correction_anchors_by_document ON correction_anchors (document_id);

        ALTER TABLE claims ADD marks json, ADD added_by uuid, ADD retracted_by uuid;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE claims DROP marks, DROP added_by, DROP retracted_by;
        DROP TABLE correction_anchors;
        DROP TABLE corrections;
        """);
}
