using Npgsql;
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

    [Fact]
    public async Task Migration_ThatTakesLongerThanARequestMay_IsWaitedForAndEnds()
    {
        var server = await PostgresServer.GetAsync();
        var name = $"test_{Guid.NewGuid():N}";
        await server.ExecuteAsync($"CREATE DATABASE {name}");
        var impatient = new NpgsqlConnectionStringBuilder(server.To(name)) { CommandTimeout = 1 }.ConnectionString;
        await using (var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.To(name)) { Pooling = false }.ConnectionString))
        {
            await other.OpenAsync();
            await ExecuteAsync(other, """
                CREATE FUNCTION rest() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.05); END';
                CREATE EVENT TRIGGER rest ON ddl_command_start EXECUTE FUNCTION rest();
                SELECT pg_advisory_lock(1);
                """);

            var start = Task.Run(() => QueryService.Start(impatient, new Dictionary<string, string?> { ["Query:StartPatience"] = "00:00:00" }));
            await Task.Delay(TimeSpan.FromSeconds(2));
            await ExecuteAsync(other, "SELECT pg_advisory_unlock(1)");

            await (await start).DisposeAsync();
        }
        await server.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
    }

    [Theory]
    [InlineData("LATIN1")]
    [InlineData("SQL_ASCII")]
    public async Task Database_ThatIsNotUtf8_IsRefusedWithTheWayToMakeOne(string encoding)
    {
        var server = await PostgresServer.GetAsync();
        var name = $"test_{Guid.NewGuid():N}";
        await server.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LC_COLLATE 'C' LC_CTYPE 'C'");

        var refusal = Assert.Throws<InvalidOperationException>(() => QueryService.Start(server.To(name)));

        Assert.Contains(encoding, refusal.Message, StringComparison.Ordinal);
        var advice = refusal.Message[refusal.Message.IndexOf("CREATE DATABASE", StringComparison.Ordinal)..];
        await server.ExecuteAsync(advice);
        await QueryService.Start(server.To($"{name}_utf8")).DisposeAsync();
        await server.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        await server.ExecuteAsync($"DROP DATABASE {name}_utf8 WITH (FORCE)");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
