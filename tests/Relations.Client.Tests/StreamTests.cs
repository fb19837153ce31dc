using Google.Protobuf;
using Grpc.Core;
using Relations.V1;

namespace Relations.Client.Tests;

public sealed class StreamTests
{
    public static TheoryData<Type> Lists => new(
        typeof(Evidence).Assembly.GetTypes()
            .Where(type => typeof(IMessage).IsAssignableFrom(type) && type.Namespace == typeof(Evidence).Namespace && type.GetProperty("PageToken") is not null));

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_OfAnyKind_CanBeReadAsAStream(Type request) =>
        Assert.Single(typeof(ListExtensions).GetMethods(), method => method.GetParameters() is [_, var second, _] && second.ParameterType == request);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(FakeAgreements.Count, 1)]
    public async Task List_ReadToItsEnd_GivesEveryItemOnceInOrder(int pageSize, int calls)
    {
        await using var server = await FakeServer.StartAsync();
        var request = new ListAgreementsRequest { PageSize = pageSize, Query = "q" };

        var ids = await new AgreementService.AgreementServiceClient(server.Channel).AllAsync(request).Select(agreement => agreement.Id).ToListAsync();

        Assert.Equal(Enumerable.Range(0, FakeAgreements.Count).Select(number => $"{number}"), ids);
        Assert.Equal(calls, server.Script.Calls.Count);
        Assert.All(server.Script.Calls.Cast<ListAgreementsRequest>(), call => Assert.Equal("q", call.Query));
        Assert.Equal(("", pageSize), (request.PageToken, request.PageSize));
    }

    [Fact]
    public async Task List_LeftEarly_AsksForNoMore()
    {
        await using var server = await FakeServer.StartAsync();
        var client = new AgreementService.AgreementServiceClient(server.Channel);

        Assert.Equal(4, await client.AllAsync(new ListAgreementsRequest { PageSize = 2 }).Take(4).CountAsync());

        Assert.Equal(2, server.Script.Calls.Count);
    }

    [Fact]
    public async Task Watch_OverConnections_TellsEveryChangeOnce()
    {
        await using var server = await FakeServer.StartAsync();
        var interruptions = new List<RpcException>();
        var records = new List<string>();

        await foreach (var answer in new ChangeService.ChangeServiceClient(server.Channel).WatchAsync(new WatchChangesRequest { Kinds = { RecordKind.Event } }, interruptions.Add))
        {
            if (answer.Change is null)
                break;
            records.Add(answer.Change.Record);
        }

        Assert.Equal(["1", "2", "3", "4", "5"], records);
        Assert.All(interruptions, interruption => Assert.Equal(ErrorReason.ServiceStopping, Assert.IsType<RelationsException>(interruption).Reason));
        Assert.Equal(["", "2", "4"], server.Script.Calls.Cast<WatchChangesRequest>().Select(call => call.Cursor));
        Assert.All(server.Script.Calls.Cast<WatchChangesRequest>(), call => Assert.Equal([RecordKind.Event], call.Kinds));
    }

    [Fact]
    public async Task Watch_OfAServiceThatWasNeverThere_Fails()
    {
        using var channel = RelationsChannel.ForAddress("http://127.0.0.1:1", new RelationsChannelOptions { Attempts = 1 });
        var watch = new ChangeService.ChangeServiceClient(channel).WatchAsync(new WatchChangesRequest());
        await Assert.ThrowsAsync<RelationsException>(async () => await watch.FirstAsync());
    }

    [Fact]
    public async Task Watch_ThatIsCancelled_Ends()
    {
        await using var server = await FakeServer.StartAsync();
        using var cancel = new CancellationTokenSource();
        var error = await Xunit.Record.ExceptionAsync(async () =>
        {
            await foreach (var answer in new ChangeService.ChangeServiceClient(server.Channel).WatchAsync(new WatchChangesRequest { Cursor = "5" }, cancellationToken: cancel.Token))
                await cancel.CancelAsync();
        });
        Assert.True(error is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled }, $"{error}");
    }

    [Fact]
    public async Task Upload_OfADocument_SendsItPieceByPiece()
    {
        await using var server = await FakeServer.StartAsync();
        using var content = new MemoryStream(new byte[600_000]);

        var status = await new IngestionService.IngestionServiceClient(server.Channel).UploadAsync("article.txt", content);

        Assert.Equal(("article.txt", "600000"), (status.FileName, status.Detail));
        Assert.Equal(4, server.Script.Calls.Count);
    }

    [Fact]
    public async Task Upload_ThatIsRefusedBeforeItsEnd_TellsWhy()
    {
        await using var server = await FakeServer.StartAsync();
        using var content = new MemoryStream(new byte[8_000_000]);
        var client = new IngestionService.IngestionServiceClient(server.Channel);

        var error = await Assert.ThrowsAsync<RelationsException>(async () => await client.UploadAsync("refused.txt", content));

        Assert.Equal(ErrorReason.InvalidField, error.Reason);
    }
}
