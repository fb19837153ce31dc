using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>A table of the records of each party and each two, in the order of dates, with those that are stored.</summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261124203000_PartiesInOrder")]
internal sealed class PartiesInOrder : Migration
{
    /// <summary>Gives the records that are stored their rows, as recording gives them to new ones; see <see cref="RecordPartyRow"/>.</summary>
    public const string Fill =
        """
        WITH parties AS (
            SELECT records.kind, records.date_from, records.date_to, records.id, substr(facet, 7) COLLATE "C" AS code,
                count(*) OVER (PARTITION BY records.id) AS many
            FROM records, unnest(facets) AS facet WHERE kind IN (0, 1, 2) AND facet LIKE 'party:%')
        INSERT INTO record_parties (key, kind, date_from, date_to, id)
        SELECT code, kind, date_from, date_to, id FROM parties
        UNION SELECT code || ' *', kind, date_from, date_to, id FROM parties WHERE many > 8
        UNION SELECT one.code || ' ' || other.code, one.kind, one.date_from, one.date_to, one.id
            FROM parties AS one JOIN parties AS other ON other.id = one.id AND other.code > one.code WHERE one.many <= 8;
        """;

    /// <summary>The second index comes last: it is made faster than kept.</summary>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE record_parties (
            key text COLLATE "C" NOT NULL,
            kind smallint NOT NULL,
            date_from date NOT NULL,
            date_to date NOT NULL,
            id uuid NOT NULL,
            CONSTRAINT record_parties_pkey PRIMARY KEY (key, kind, date_from, date_to, id)
        );
        """ + Fill + """

        CREATE INDEX record_parties_by_last_date ON record_parties (key, kind, date_to, date_from, id);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE record_parties");
}
