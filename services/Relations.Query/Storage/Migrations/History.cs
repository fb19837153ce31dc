using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>
/// What records were stays. A store that has records begins its history now, as what changes tell of them is not all that records are;
/// what was published of them by earlier days is made at the first start (<see cref="Recording.StoredStates"/>).
/// </summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261124210000_History")]
internal sealed class History : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE records
            ADD known_from timestamp with time zone NOT NULL DEFAULT '-infinity',
            ADD published_from date NOT NULL DEFAULT '-infinity';
        ALTER TABLE records ALTER known_from DROP DEFAULT, ALTER published_from DROP DEFAULT;

        CREATE TABLE record_history (
            id uuid NOT NULL,
            kind smallint NOT NULL,
            facets text[] NOT NULL,
            date_from date NOT NULL,
            date_to date NOT NULL,
            sort_title text COLLATE "C" NOT NULL,
            source_count integer NOT NULL,
            words text NOT NULL,
            search tsvector GENERATED ALWAYS AS (
                setweight(to_tsvector('english', left(split_part(words, chr(10), 1), 1000)), 'A') || to_tsvector('english', left(words, 200000))) STORED NOT NULL,
            message bytea NOT NULL,
            resolved json NOT NULL,
            known_from timestamp with time zone NOT NULL,
            published_from date NOT NULL,
            known_until timestamp with time zone NOT NULL,
            published_until date NOT NULL,
            state_key uuid,
            CONSTRAINT record_history_pkey PRIMARY KEY (id, published_from, known_from)
        );
        CREATE INDEX record_history_facets ON record_history USING gin (facets);
        CREATE INDEX record_history_search ON record_history USING gin (search);
        CREATE INDEX record_history_by_date ON record_history (kind, date_from, date_to, id);
        CREATE INDEX record_history_by_last_date ON record_history (kind, date_to, date_from, id);
        CREATE INDEX record_history_by_title ON record_history (kind, sort_title, id);
        CREATE INDEX record_history_by_sources ON record_history (kind, source_count, id);
        CREATE INDEX record_history_timeline ON record_history (date_from, date_to, id) WHERE kind IN (0, 1, 2);

        CREATE TABLE claim_history (
            id uuid CONSTRAINT claim_history_pkey PRIMARY KEY,
            document_id bytea NOT NULL,
            fact json NOT NULL,
            added_by uuid
        );

        CREATE TABLE history_start (
            since timestamp with time zone CONSTRAINT history_start_pkey PRIMARY KEY,
            states_made boolean NOT NULL
        );
        INSERT INTO history_start
        SELECT CASE WHEN stored THEN now() ELSE '-infinity' END, NOT stored FROM (SELECT EXISTS (SELECT FROM documents) AS stored) AS store;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TABLE record_history, claim_history, history_start;
        ALTER TABLE records DROP known_from, DROP published_from;
        """);
}
