using Relations.Testing.Postgres;

namespace Relations.Query.Tests.Storage;

public sealed class StartTests(PostgresDatabase empty) : IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task Instances_StartedAtOnceOnAnEmptyDatabaseAndAgainOnACurrentOne_AreAllReady()
    {
        for (var round = 0; round < 2; round++)
        {
            var programs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => QueryService.Start(empty.ConnectionString))));
            using var client = new HttpClient();
            foreach (var program in programs)
            {
                var answer = await client.GetAsync(new Uri(new Uri(QueryService.Addresses(program)[1]), "/health/ready"));
                Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
                await program.DisposeAsync();
            }
        }
    }
}
