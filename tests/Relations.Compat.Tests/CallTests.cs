using Grpc.Core;
using Relations.Compat.Tests.V1;

namespace Relations.Compat.Tests;

/// <summary>Every kind of call through Grpc.Net.Client and Grpc.AspNetCore.Server, over a socket.</summary>
public sealed class CallTests : IAsyncLifetime
{
    private readonly EchoServer server = new();

    public Task InitializeAsync() => server.InitializeAsync();

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Unary_Answered_BringsMessageHeadersTrailersAndStatus()
    {
        using var call = server.Client.SayAsync(
            new Word { Text = "Қазақстан", Repeat = 3 },
            new Metadata { { "Echo-Text", "plain" }, { "echo-bin", [0, 1, 254, 255] } });

        var headers = await call.ResponseHeadersAsync;
        var word = await call;

        Assert.Equal(new Word { Text = "Қазақстан", Repeat = 3 }, word);
        Assert.Equal("plain", headers.GetValue("echo-text"));
        Assert.Equal([0, 1, 254, 255], headers.GetValueBytes("echo-bin")!);
        Assert.Equal("no", call.GetTrailers().GetValue("peer-has-deadline"));
        Assert.Equal(Status.DefaultSuccess, call.GetStatus());
    }

    [Fact]
    public void Unary_Blocking_Answers() => Assert.Equal("yes", server.Client.Say(new Word { Text = "yes" }).Text);

    [Fact]
    public async Task Unary_LargeMessage_TravelsWhole()
    {
        var text = new string('я', 1_000_000);

        Assert.Equal(text, (await server.Client.SayAsync(new Word { Text = text })).Text);
    }

    [Fact]
    public async Task ClientStreaming_SeveralMessages_AreAllRead()
    {
        using var call = server.Client.Collect();
        foreach (var text in new[] { "one", "two", "three" })
            await call.RequestStream.WriteAsync(new Word { Text = text });
        await call.RequestStream.CompleteAsync();

        Assert.Equal("one two three", (await call).Text);
    }

    [Fact]
    public async Task ServerStreaming_SeveralMessages_ArriveInOrderAndEnd()
    {
        using var call = server.Client.Repeat(new Word { Text = "again", Repeat = 100 });

        var words = await call.ResponseStream.ReadAllAsync().ToListAsync();

        Assert.Equal(100, words.Count);
        Assert.All(words, word => Assert.Equal("again", word.Text));
    }

    [Fact]
    public async Task DuplexStreaming_EachMessage_IsAnsweredBeforeTheNext()
    {
        using var call = server.Client.Converse();
        foreach (var text in new[] { "a", "b", "c" })
        {
            await call.RequestStream.WriteAsync(new Word { Text = text });
            Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
            Assert.Equal(text, call.ResponseStream.Current.Text);
        }

        await call.RequestStream.CompleteAsync();

        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
    }

    [Fact]
    public async Task Interceptor_EveryKindOfCall_IsSeenInItsOwnMethod()
    {
        await server.Client.SayAsync(new Word());
        using var collect = server.Client.Collect();
        await collect.RequestStream.CompleteAsync();
        await collect;
        using var repeat = server.Client.Repeat(new Word());
        await repeat.ResponseStream.MoveNext(CancellationToken.None);
        using var converse = server.Client.Converse();
        await converse.RequestStream.CompleteAsync();
        await converse.ResponseStream.MoveNext(CancellationToken.None);

        const string service = "/relations.compat.tests.v1.Echo/";
        Assert.Equal(
            ["unary " + service + "Say", "client " + service + "Collect", "server " + service + "Repeat", "duplex " + service + "Converse"],
            server.Calls.Entries);
    }
}
