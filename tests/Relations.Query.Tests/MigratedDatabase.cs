using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Relations.Query.Storage;
using Relations.Testing.Postgres;

namespace Relations.Query.Tests;

/// <summary>A database with the service's schema.</summary>
public sealed class MigratedDatabase : PostgresDatabase
{
    protected override async Task FillAsync(string connectionString)
    {
        await using var context = Context(connectionString);
        await context.Database.MigrateAsync();
    }

    internal static RelationsContext Context(string connectionString) => new(new DbContextOptionsBuilder<RelationsContext>()
        .UseNpgsql(connectionString)
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
        .Options);
}
