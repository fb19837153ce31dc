using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Relations.Query.Recording;
using Relations.Query.Search;
using Relations.Testing.Postgres;
using Relations.V1;

namespace Relations.Query.Tests.Search;

/// <summary>A database whose user may make tables but no extensions.</summary>
public sealed class SpellingIndexTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task Extension_ThatMayNotBeCreated_IsDoneWithout()
    {
        var role = $"limited_{Guid.NewGuid():N}";
        await using var owner = NpgsqlDataSource.Create(database.ConnectionString);
        await using (var create = owner.CreateCommand($"CREATE ROLE {role} LOGIN PASSWORD '{role}'; GRANT ALL ON SCHEMA public TO {role}"))
            await create.ExecuteNonQueryAsync();
        var limited = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = role }.ConnectionString;

        await using (var program = QueryService.Start(limited))
        {
            var text = "Khorgos is a crossing.";
            await program.Services.GetRequiredService<DocumentRecorder>().RecordAsync(
                [new Article(text).Add(new Domain.Facts.PlaceFact { Name = "Khorgos", Evidence = [new Article(text).At("Khorgos")], Confidence = 1 })], CancellationToken.None);
            using var channel = GrpcChannel.ForAddress(QueryService.Addresses(program)[0]);
            var client = new SearchService.SearchServiceClient(channel);

            Assert.False(program.Services.GetRequiredService<SpellingIndex>().IsAvailable);
            Assert.Equal(2, (await client.SearchAsync(new SearchRequest { Query = "Korgas" })).Hits.Count);
            Assert.Empty((await client.SearchAsync(new SearchRequest { Query = "Khorsog" })).Hits);
        }

        await using var drop = owner.CreateCommand($"REASSIGN OWNED BY {role} TO CURRENT_USER; DROP OWNED BY {role}; DROP ROLE {role}");
        await drop.ExecuteNonQueryAsync();
    }
}
