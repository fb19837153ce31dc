using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Relations.Query.Storage.Migrations;

/// <summary>Titles weigh more than texts in search, and words of names have a table of their own.</summary>
[DbContext(typeof(RelationsContext))]
[Migration("20261124180000_Search")]
internal sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        ALTER TABLE records DROP COLUMN search;
        ALTER TABLE records ADD COLUMN search tsvector GENERATED ALWAYS AS (
            setweight(to_tsvector('english', left(split_part(words, chr(10), 1), 1000)), 'A') || to_tsvector('english', left(words, 200000))) STORED NOT NULL;
        CREATE INDEX records_search ON records USING gin (search);
        ALTER TABLE documents DROP COLUMN search;
        ALTER TABLE documents ADD COLUMN search tsvector GENERATED ALWAYS AS (
            setweight(to_tsvector('english', left(COALESCE(title, ''), 1000)), 'A') || to_tsvector('english', left(text, 200000))) STORED NOT NULL;
        CREATE INDEX documents_search ON documents USING gin (search);

        CREATE TABLE name_words (
            word text COLLATE "C" CONSTRAINT name_words_pkey PRIMARY KEY,
            sound text
        );
        CREATE INDEX name_words_by_sound ON name_words (sound);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TABLE name_words;
        ALTER TABLE records DROP COLUMN search;
        ALTER TABLE records ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english', left(words, 200000))) STORED NOT NULL;
        CREATE INDEX records_search ON records USING gin (search);
        ALTER TABLE documents DROP COLUMN search;
        ALTER TABLE documents ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english', left(text, 200000))) STORED NOT NULL;
        CREATE INDEX documents_search ON documents USING gin (search);
        """);
}
