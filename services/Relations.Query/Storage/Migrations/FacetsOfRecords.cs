using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>Gives records that are stored the facets of places, outlets and discrepancies, as recording gives them to new ones.</summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261124174000_FacetsOfRecords")]
internal sealed class FacetsOfRecords : Migration
{
    /// <summary>
    /// The places of agreements (0) and events (1), in the form of <see cref="SortText"/>; outlets of the documents cited; and records
    /// whose id stands in the message of a discrepancy, where it is a field of 32 characters. Run again it changes nothing.
    /// </summary>
    public const string Statement =
        """
        UPDATE records SET facets = ARRAY(
            SELECT facet COLLATE "C" FROM unnest(facets) AS facet
            UNION
            SELECT 'place:' || left(btrim(regexp_replace(regexp_replace(lower(resolved -> 'fact' ->> 'place'), '[^[:alnum:][:space:]]', '', 'g'), '[[:space:]]+', ' ', 'g')), 120)
            WHERE kind IN (0, 1) AND resolved -> 'fact' ->> 'place' IS NOT NULL
            UNION
            SELECT facet FROM json_array_elements(resolved -> 'members') AS member
            JOIN documents ON documents.id = decode(member ->> 'documentId', 'hex'), unnest(documents.facets) AS facet
            WHERE facet LIKE 'outlet:%'
            ORDER BY 1);
        UPDATE records SET facets = array_append(facets, 'with-discrepancy')
        WHERE NOT 'with-discrepancy' = ANY (facets) AND id IN (
            SELECT found[1]::uuid FROM discrepancies, regexp_matches(encode(message, 'escape'), '" ([0-9a-f]{32})', 'g') AS found);
        """;

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Statement);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "UPDATE records SET facets = ARRAY(SELECT facet FROM unnest(facets) AS facet WHERE facet !~ '^(place:|outlet:|with-discrepancy$)')");
}
