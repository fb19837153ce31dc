using Relations.EndToEnd.Tests.Clients;
using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests;

/// <summary>docker-compose.yml as a file; tests/compose/run brings it up, which takes a container engine.</summary>
public sealed class ComposeFileTests
{
    [SkippableFact]
    public async Task ComposeFile_ReadByCompose_IsValidAndNamesTheFourServices()
    {
        Programs.Need("docker-compose", "Debian: apt-get install docker-compose");
        var answer = (await Programs.RunAsync("docker-compose", ["-f", "docker-compose.yml", "config", "--services"], Checkout.Root)).Expect(0);
        Assert.Equal(["ingestion", "postgres", "query", "rabbitmq"], answer.Lines.Order(StringComparer.Ordinal));
    }
}
