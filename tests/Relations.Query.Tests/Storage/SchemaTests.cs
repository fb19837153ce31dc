using Microsoft.EntityFrameworkCore;
using Npgsql;
using Relations.Testing.Postgres;

namespace Relations.Query.Tests.Storage;

public sealed class SchemaTests(PostgresDatabase empty) : IClassFixture<PostgresDatabase>
{
    /// <summary>Partitioned tables, which a model cannot have, are left out.</summary>
    private const string Columns =
        """
        WITH parts AS (SELECT tree.relid FROM pg_partitioned_table, pg_partition_tree(partrelid) AS tree)
        SELECT format('%s.%s %s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, l.collname, a.attidentity::text || a.attgenerated::text, pg_get_expr(d.adbin, d.adrelid))
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum LEFT JOIN pg_collation l ON l.oid = a.attcollation
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> '__EFMigrationsHistory'
        UNION ALL SELECT indexdef FROM pg_indexes
        WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' AND tablename NOT IN (SELECT relid::regclass::text FROM parts)
        UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid <> '"__EFMigrationsHistory"'::regclass AND conrelid NOT IN (SELECT relid FROM parts)
        ORDER BY 1
        """;

    [Fact]
    public async Task Migrations_FromNothing_MakeTheSchemaOfTheModel()
    {
        var migrated = new MigratedDatabase();
        await migrated.InitializeAsync();
        await using (var context = MigratedDatabase.Context(empty.ConnectionString))
        {
            await context.Database.EnsureCreatedAsync();
            // The catalogue query names the history table, which only migrations make.
            await context.Database.ExecuteSqlRawAsync("CREATE TABLE \"__EFMigrationsHistory\" ()");
        }

        Assert.Equal(await DescribeAsync(empty.ConnectionString), await DescribeAsync(migrated.ConnectionString));
        await migrated.DisposeAsync();
    }

    private static async Task<string> DescribeAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(Columns);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        Assert.NotEmpty(lines);
        return string.Join('\n', lines);
    }
}
