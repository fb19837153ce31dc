using Grpc.Core;
using Relations.Compat.Tests.V1;

namespace Relations.Compat.Tests;

/// <summary>How calls end other than well.</summary>
public sealed class FailureTests : IAsyncLifetime
{
    private readonly EchoServer server = new();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task RpcException_ThrownByServer_ReachesClientWithTrailers()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await server.Client.SayAsync(new Word { Text = EchoService.Fail }));

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.Equal("no such word: жоқ", failure.Status.Detail);
        Assert.Equal("missing", failure.Trailers.GetValue("reason"));
        Assert.Equal([0, 255, 10], failure.Trailers.GetValueBytes("detail-bin")!);
    }

    [Fact]
    public async Task RpcException_AfterMessages_ReachesClientAfterThem()
    {
        using var call = server.Client.Repeat(new Word { Text = EchoService.Fail, Repeat = 2 });

        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None));

        Assert.Equal(StatusCode.DataLoss, failure.StatusCode);
        Assert.Equal(StatusCode.DataLoss, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Exception_NotMeantForClients_IsUnknownWithoutItsMessage()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await server.Client.SayAsync(new Word { Text = EchoService.Crash }));

        Assert.Equal(StatusCode.Unknown, failure.StatusCode);
        Assert.DoesNotContain("secret", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deadline_Passed_EndsTheCallOnBothSides()
    {
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime.AddMilliseconds(300);

        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await server.Client.SayAsync(new Word { Text = EchoService.Hang }, deadline: deadline));

        Assert.Equal(StatusCode.DeadlineExceeded, failure.StatusCode);
        await server.Service.Cancelled;
    }

    [Fact]
    public async Task Deadline_Given_IsKnownToTheServer()
    {
        var deadline = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5);
        using var call = server.Client.SayAsync(new Word(), deadline: deadline);
        await call;

        Assert.Equal("yes", call.GetTrailers().GetValue("peer-has-deadline"));
    }

    [Fact]
    public async Task Cancellation_OfEndlessStream_ReachesTheServer()
    {
        using var source = new CancellationTokenSource();
        using var call = server.Client.Repeat(new Word { Text = "x", Repeat = -1 }, cancellationToken: source.Token);
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        await source.CancelAsync();
        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext(CancellationToken.None))
            {
            }
        });

        Assert.Equal(StatusCode.Cancelled, failure.StatusCode);
        await server.Service.Cancelled;
    }

    [Fact]
    public async Task Dispose_OfRunningCall_CancelsItOnTheServer()
    {
        var call = server.Client.Repeat(new Word { Text = "x", Repeat = -1 });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));

        call.Dispose();

        await server.Service.Cancelled;
    }

    [Fact]
    public async Task Method_NotServed_IsUnimplemented()
    {
        var marshaller = Marshallers.Create<Word>(word => [], bytes => new Word());
        var method = new Method<Word, Word>(MethodType.Unary, "relations.compat.tests.v1.Echo", "Shout", marshaller, marshaller);

        using var call = server.Channel.CreateCallInvoker().AsyncUnaryCall(method, null, default, new Word());
        var failure = await Assert.ThrowsAsync<RpcException>(async () => await call);

        Assert.Equal(StatusCode.Unimplemented, failure.StatusCode);
    }
}
