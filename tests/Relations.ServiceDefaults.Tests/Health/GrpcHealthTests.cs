using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Relations.ServiceDefaults.Tests.Health;

public sealed class GrpcHealthTests
{
    [Theory]
    [InlineData("")]
    [InlineData("relations.tests.v1.Probe")]
    [InlineData("grpc.health.v1.Health")]
    public async Task Check_HealthyProcess_IsServing(string service)
    {
        await using var host = await ProbeHost.StartAsync();

        var response = await Client(host).CheckAsync(new HealthCheckRequest { Service = service });

        Assert.Equal(ServingStatus.Serving, response.Status);
    }

    [Fact]
    public async Task Check_FailingCheck_IsNotServing()
    {
        await using var host = await ProbeHost.StartAsync(check: () => HealthCheckResult.Unhealthy());

        var response = await Client(host).CheckAsync(new HealthCheckRequest());

        Assert.Equal(ServingStatus.NotServing, response.Status);
    }

    [Fact]
    public async Task Check_OnlyLivenessFails_IsServing()
    {
        await using var host = await ProbeHost.StartAsync(liveCheck: () => HealthCheckResult.Unhealthy());

        var response = await Client(host).CheckAsync(new HealthCheckRequest());

        Assert.Equal(ServingStatus.Serving, response.Status);
    }

    [Fact]
    public async Task Check_UnknownService_IsNotFound()
    {
        await using var host = await ProbeHost.StartAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await Client(host).CheckAsync(new HealthCheckRequest { Service = "relations.tests.v1.Prob" }));

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
    }

    [Fact]
    public async Task List_AnyProcess_NamesTheProcessAndEveryService()
    {
        await using var host = await ProbeHost.StartAsync();

        var response = await Client(host).ListAsync(new HealthListRequest());

        Assert.Equal(
            ["", "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection", "relations.tests.v1.Probe"],
            response.Statuses.Keys.Order(StringComparer.Ordinal));
        Assert.All(response.Statuses.Values, status => Assert.Equal(ServingStatus.Serving, status.Status));
    }

    [Fact]
    public async Task Watch_ManyRunsAtOnce_SaysOnlyTheChangesAndAllOfThem()
    {
        await using var host = await ProbeHost.StartAsync();
        var feed = host.Services.GetServices<IHealthCheckPublisher>().Single();
        using var call = Client(host).Watch(new HealthCheckRequest());
        Assert.Equal(ServingStatus.Serving, await Next(call));

        foreach (var status in new[] { HealthStatus.Healthy, HealthStatus.Degraded, HealthStatus.Unhealthy, HealthStatus.Unhealthy, HealthStatus.Healthy })
            await feed.PublishAsync(new HealthReport(new Dictionary<string, HealthReportEntry>(), status, TimeSpan.Zero), default);

        Assert.Equal(ServingStatus.NotServing, await Next(call));
        Assert.Equal(ServingStatus.Serving, await Next(call));
    }

    [Fact]
    public async Task Watch_CheckChanges_SaysSo()
    {
        var result = HealthCheckResult.Healthy();
        await using var host = await ProbeHost.StartAsync(check: () => result);
        using var call = Client(host).Watch(new HealthCheckRequest());

        Assert.Equal(ServingStatus.Serving, await Next(call));
        result = HealthCheckResult.Unhealthy();
        Assert.Equal(ServingStatus.NotServing, await Next(call));
        result = HealthCheckResult.Degraded();
        Assert.Equal(ServingStatus.Serving, await Next(call));
    }

    [Fact]
    public async Task Watch_Shutdown_SaysNotServingAndEnds()
    {
        await using var host = await ProbeHost.StartAsync();
        using var call = Client(host).Watch(new HealthCheckRequest { Service = "relations.tests.v1.Probe" });
        Assert.Equal(ServingStatus.Serving, await Next(call));

        var stopped = host.StopAsync();

        Assert.Equal(ServingStatus.NotServing, await Next(call));
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        await stopped;
    }

    [Fact]
    public async Task Watch_UnknownService_SaysSoAndGoesOn()
    {
        await using var host = await ProbeHost.StartAsync();
        using var call = Client(host).Watch(new HealthCheckRequest { Service = "nobody" });

        Assert.Equal(ServingStatus.ServiceUnknown, await Next(call));
        var further = call.ResponseStream.MoveNext(CancellationToken.None);
        Assert.False(further.IsCompleted);
        await host.StopAsync();
        Assert.False(await further);
    }

    private static Grpc.Health.V1.Health.HealthClient Client(ProbeHost host) => new(host.Channel);

    private static async Task<ServingStatus> Next(AsyncServerStreamingCall<HealthCheckResponse> call)
    {
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        return call.ResponseStream.Current.Status;
    }
}
