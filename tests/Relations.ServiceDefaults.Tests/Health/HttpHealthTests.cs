using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Relations.ServiceDefaults.Tests.Health;

public sealed class HttpHealthTests
{
    [Theory]
    [InlineData("/health/live", """{"status":"Healthy","checks":{"alive":"Healthy"}}""")]
    [InlineData("/health/ready", """{"status":"Healthy","checks":{"probe":"Healthy"}}""")]
    public async Task Endpoint_HealthyProcess_Is200(string path, string body)
    {
        await using var host = await ProbeHost.StartAsync();

        Assert.Equal((HttpStatusCode.OK, body), await Get(host, path));
    }

    [Fact]
    public async Task Ready_CheckThrows_Is503WithoutWhatItThrew()
    {
        await using var host = await ProbeHost.StartAsync(check: () => throw new InvalidOperationException("swordfish"));

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, """{"status":"Unhealthy","checks":{"probe":"Unhealthy"}}"""),
            await Get(host, "/health/ready"));
    }

    [Fact]
    public async Task Live_OnlyReadinessFails_Is200()
    {
        await using var host = await ProbeHost.StartAsync(check: () => HealthCheckResult.Unhealthy());

        Assert.Equal(HttpStatusCode.OK, (await Get(host, "/health/live")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Body)> Get(ProbeHost host, string path)
    {
        using var client = new HttpClient
        {
            BaseAddress = host.Address,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        using var response = await client.GetAsync(path);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
