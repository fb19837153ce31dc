using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>
/// Tables that Search reads, see <see cref="SearchTable"/>, with the rows of what is stored. Indexes come after the rows: they are made faster than kept.
/// </summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261130230000_SearchTables")]
internal sealed class SearchTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP INDEX records_search_first, records_search_second, documents_search_first, documents_search_second");
        migrationBuilder.Sql(
            """
            CREATE TABLE record_search (
                id uuid NOT NULL,
                date_from date NOT NULL,
                date_to date NOT NULL,
                kind smallint NOT NULL,
                facets text[] NOT NULL,
                search tsvector NOT NULL
            ) PARTITION BY RANGE (id);
            CREATE TABLE document_search (
                id bytea NOT NULL,
                published_from date NOT NULL,
                published_to date NOT NULL,
                facets text[] NOT NULL,
                search tsvector NOT NULL
            ) PARTITION BY RANGE (id);
            """);
        Partition(migrationBuilder, "record_search", "08000000-0000-0000-0000-000000000000", "20000000-0000-0000-0000-000000000000");
        Partition(migrationBuilder, "document_search", @"\x08", @"\x20");
        migrationBuilder.Sql(SearchTable.OfRecords);
        migrationBuilder.Sql(SearchTable.OfDocuments);
        Index(migrationBuilder, "record_search");
        Index(migrationBuilder, "document_search");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TABLE record_search, document_search;
        CREATE INDEX records_search_first ON records USING gin (search) WITH (fastupdate = off) WHERE id < '04000000-0000-0000-0000-000000000000';
        CREATE INDEX records_search_second ON records USING gin (search) WITH (fastupdate = off)
            WHERE id >= '04000000-0000-0000-0000-000000000000' AND id < '20000000-0000-0000-0000-000000000000';
        CREATE INDEX documents_search_first ON documents USING gin (search) WITH (fastupdate = off) WHERE id < '\x04';
        CREATE INDEX documents_search_second ON documents USING gin (search) WITH (fastupdate = off) WHERE id >= '\x04' AND id < '\x20';
        """);

    private static void Partition(MigrationBuilder migrationBuilder, string table, string first, string sample) => migrationBuilder.Sql(
        $"""
        CREATE TABLE {table}_sample PARTITION OF {table} FOR VALUES FROM (MINVALUE) TO ('{sample}') PARTITION BY RANGE (id);
        CREATE TABLE {table}_first PARTITION OF {table}_sample FOR VALUES FROM (MINVALUE) TO ('{first}');
        CREATE TABLE {table}_second PARTITION OF {table}_sample FOR VALUES FROM ('{first}') TO ('{sample}');
        CREATE TABLE {table}_rest PARTITION OF {table} FOR VALUES FROM ('{sample}') TO (MAXVALUE);
        """);

    /// <summary>What waits to be put into an index is looked through by every search: into that of the sample words are put at once, into the other soon.</summary>
    private static void Index(MigrationBuilder migrationBuilder, string table) => migrationBuilder.Sql(
        $"""
        ALTER TABLE {table} ADD CONSTRAINT {table}_pkey PRIMARY KEY (id);
        CREATE INDEX {table}_first_words ON {table}_first USING gin (search, facets) WITH (fastupdate = off);
        CREATE INDEX {table}_second_words ON {table}_second USING gin (search, facets) WITH (fastupdate = off);
        CREATE INDEX {table}_rest_words ON {table}_rest USING gin (search, facets) WITH (gin_pending_list_limit = 256);
        ANALYZE {table};
        """);
}
