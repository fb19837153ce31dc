using Grpc.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relations.ServiceDefaults.Errors;
using Relations.Tests.V1;
using Relations.V1;

namespace Relations.ServiceDefaults.Tests.Errors;

public sealed class FailureInterceptorTests
{
    public static TheoryData<MethodType> Kinds => [.. Enum.GetValues<MethodType>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Defect_InAnyKindOfCall_IsLoggedAndLeaksNothing(MethodType kind)
    {
        await using var host = await ProbeHost.StartAsync();
        host.Service.Behaviour = _ => throw new InvalidOperationException("the password is swordfish");

        var failure = await Assert.ThrowsAsync<RpcException>(() => Call(host, kind));

        Assert.Equal(StatusCode.Internal, failure.StatusCode);
        Assert.DoesNotContain("swordfish", Details.Of(failure) + failure.ToString(), StringComparison.Ordinal);
        var info = Details.InfoOf(failure);
        Assert.Equal("ERROR_REASON_INTERNAL", info.Reason);
        var logged = Assert.Single(host.Logs.All, record => record.Event == "CallDefect");
        Assert.Equal(LogLevel.Error, logged.Level);
        Assert.Contains(info.Metadata["correlation"], logged.Message, StringComparison.Ordinal);
        Assert.Equal("the password is swordfish", logged.Exception!.Message);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Outage_KnownToAClassifier_IsUnavailableWithItsReason(MethodType kind)
    {
        await using var host = await ProbeHost.StartAsync(services => services.AddFailureClassifier<SocketClassifier>());
        host.Service.Behaviour = _ => throw new IOException("connection refused by 10.0.0.7");

        var failure = await Assert.ThrowsAsync<RpcException>(() => Call(host, kind));

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Equal("ERROR_REASON_STORE_UNAVAILABLE", Details.InfoOf(failure).Reason);
        Assert.DoesNotContain("10.0.0.7", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Logs.All, record => record.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Exception_AfterTheCallerHasGone_IsNoDefect()
    {
        await using var host = await ProbeHost.StartAsync();
        var entered = new TaskCompletionSource();
        host.Service.Behaviour = async context =>
        {
            entered.SetResult();
            var gone = new TaskCompletionSource();
            using (context.CancellationToken.Register(gone.SetResult))
                await gone.Task;
            throw new InvalidOperationException("A driver's own word for cancellation.");
        };
        using var source = new CancellationTokenSource();

        var call = host.Client.UnaryAsync(new Signal(), cancellationToken: source.Token);
        await entered.Task;
        await source.CancelAsync();
        var failure = await Assert.ThrowsAsync<RpcException>(async () => await call);
        await host.StopAsync();

        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        Assert.DoesNotContain(host.Logs.All, record => record.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Deadline_PassedInTheMethod_IsDeadlineExceededAndNoDefect()
    {
        await using var host = await ProbeHost.StartAsync();
        host.Service.Behaviour = context => Task.Delay(Timeout.Infinite, context.CancellationToken);

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(
            new Signal(), deadline: TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(300)));
        await host.StopAsync();

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        Assert.DoesNotContain(host.Logs.All, record => record.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Cancellation_ByShutdown_IsUnavailable()
    {
        await using var host = await ProbeHost.StartAsync();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var entered = new TaskCompletionSource();
        host.Service.Behaviour = _ =>
        {
            entered.SetResult();
            return Task.Delay(Timeout.Infinite, stopping);
        };

        var call = host.Client.UnaryAsync(new Signal());
        await entered.Task;
        var stopped = host.StopAsync();
        var failure = await Assert.ThrowsAsync<RpcException>(async () => await call);
        await stopped;

        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
        Assert.Equal("ERROR_REASON_SERVICE_STOPPING", Details.InfoOf(failure).Reason);
    }

    private static async Task Call(ProbeHost host, MethodType kind)
    {
        switch (kind)
        {
            case MethodType.Unary:
                await host.Client.UnaryAsync(new Signal());
                break;
            case MethodType.ClientStreaming:
                using (var gather = host.Client.Gather())
                    await gather;
                break;
            case MethodType.ServerStreaming:
                using (var scatter = host.Client.Scatter(new Signal()))
                    await scatter.ResponseStream.MoveNext(CancellationToken.None);
                break;
            case MethodType.DuplexStreaming:
                using (var relay = host.Client.Relay())
                    await relay.ResponseStream.MoveNext(CancellationToken.None);
                break;
        }
    }

    private sealed class SocketClassifier : IFailureClassifier
    {
        public Failure? Classify(Exception exception) =>
            exception is IOException ? new Failure(ErrorReason.StoreUnavailable, "The store cannot be reached.") : null;
    }
}
