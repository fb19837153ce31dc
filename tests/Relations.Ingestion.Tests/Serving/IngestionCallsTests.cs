using System.Security.Cryptography;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Relations.V1;

namespace Relations.Ingestion.Tests.Serving;

/// <summary>The gRPC service, called over a connection.</summary>
public sealed class IngestionCallsTests : IAsyncLifetime, IDisposable
{
    private const int MiB = 1024 * 1024;

    private readonly TemporaryFolder _data = new();
    private readonly Store _store = new();
    private Service _service = null!;

    private IngestionService.IngestionServiceClient Client => _service.Client;

    public async Task InitializeAsync() => _service = await Service.StartAsync(new Dictionary<string, string?>(), _data.Path, _store);

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Submit_IsAnsweredWithTheId_AndTheDocumentIsStored()
    {
        var answer = await Client.SubmitDocumentAsync(Submission("a.txt", Documents.Text(1)));

        Assert.Equal((Documents.IdOf(Documents.Text(1)), "a.txt", false), (answer.Status.Id, answer.Status.FileName, answer.Status.Duplicate));
        Assert.NotEqual(DocumentState.Unspecified, answer.Status.State);
        var states = await WatchAsync(answer.Status.Id);
        Assert.Equal(DocumentState.Stored, states[^1].State);
        Assert.Equal(1, Documents.Done(_data.Path));
    }

    [Fact]
    public async Task Submit_OfTheSameBytesAgain_SaysSo()
    {
        var first = await Client.SubmitDocumentAsync(Submission("a.txt", Documents.Text(1)));
        await WatchAsync(first.Status.Id);

        var second = await Client.SubmitDocumentAsync(Submission("b.txt", Documents.Text(1)));

        Assert.True(second.Status.Duplicate);
        var last = (await WatchAsync(second.Status.Id))[^1];
        Assert.Equal((DocumentState.Stored, true), (last.State, last.Duplicate));
    }

    [Fact]
    public async Task Submit_OfWhatCannotBeRead_IsAcceptedAndThenRejected()
    {
        var answer = await Client.SubmitDocumentAsync(Submission("a.txt", "   "));

        var last = (await WatchAsync(answer.Status.Id))[^1];

        Assert.Equal((DocumentState.Rejected, RejectionReason.Empty), (last.State, last.Reason));
        Assert.NotEmpty(last.Detail);
        Assert.True(File.Exists(Path.Combine(_data.Path, "rejected", "a.txt")));
    }

    [Theory]
    [InlineData("", 1, "file_name")]
    [InlineData("a/b.txt", 1, "file_name")]
    [InlineData("..", 1, "file_name")]
    [InlineData("a.txt", 0, "content")]
    [InlineData("a.txt", (16 * MiB) + 1, "content")]
    public async Task Submit_OfAnInvalidRequest_NamesTheField(string name, int length, string field)
    {
        var request = new SubmitDocumentRequest { FileName = name, Content = UnsafeByteOperations.UnsafeWrap(new byte[length]) };

        AssertInvalid(await FailureAsync(() => Client.SubmitDocumentAsync(request).ResponseAsync), field);
    }

    [Fact]
    public async Task Submit_OfTheLargestDocument_IsAccepted()
    {
        var content = new byte[16 * MiB];

        var answer = await Client.SubmitDocumentAsync(new SubmitDocumentRequest { FileName = "a.txt", Content = UnsafeByteOperations.UnsafeWrap(content) });

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), answer.Status.Id);
    }

    [Fact]
    public async Task Upload_InChunks_IsTheSameAsInOne()
    {
        var text = string.Join("\n\n", Enumerable.Range(0, 1000).Select(Documents.Text));

        var answer = await UploadAsync([Name("a.txt"), .. text.Chunk(1000).Select(chunk => Chunk(ByteString.CopyFromUtf8(new string(chunk))))]);

        Assert.Equal(Documents.IdOf(text), answer.Status.Id);
        Assert.Equal(DocumentState.Stored, (await WatchAsync(answer.Status.Id))[^1].State);
    }

    [Fact]
    public async Task Upload_OverTheLimit_IsRefusedAsSoonAsItIs()
    {
        var chunk = Chunk(UnsafeByteOperations.UnsafeWrap(new byte[MiB]));

        var failure = await FailureAsync(() => UploadAsync([Name("a.txt"), .. Enumerable.Repeat(chunk, 17)]));

        AssertInvalid(failure, "chunk");
        Assert.Contains("16 MiB", failure.Status.Detail + Violation(failure).Description, StringComparison.Ordinal);
        AssertNothingIncoming();
    }

    [Fact]
    public async Task Upload_OfAChunkThatIsTooLarge_IsRefused() =>
        AssertInvalid(await FailureAsync(() => UploadAsync(Name("a.txt"), Chunk(UnsafeByteOperations.UnsafeWrap(new byte[MiB + 1])))), "chunk");

    [Fact]
    public async Task Upload_WithoutHeader_IsRefused() =>
        AssertInvalid(await FailureAsync(() => UploadAsync(Chunk(ByteString.CopyFromUtf8("text")))), "file_name");

    [Fact]
    public async Task Upload_WithoutBytes_IsRefused() =>
        AssertInvalid(await FailureAsync(() => UploadAsync(Name("a.txt"))), "chunk");

    [Fact]
    public async Task Upload_BrokenOff_LeavesNothing()
    {
        using (var call = Client.UploadDocument())
        {
            await call.RequestStream.WriteAsync(Name("a.txt"));
            await call.RequestStream.WriteAsync(Chunk(ByteString.CopyFromUtf8("text")));
            await Eventually.IsTrueAsync(() => Incoming().Any(), "bytes are arriving");
        }

        await Eventually.IsTrueAsync(() => !Incoming().Any(), "what arrived is gone");
    }

    [Fact]
    public async Task Status_OfAnUnknownDocument_IsNotFound()
    {
        var failure = await FailureAsync(() => Client.GetDocumentStatusAsync(new GetDocumentStatusRequest { Id = Documents.IdOf("nothing") }).ResponseAsync);

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        var info = Details(failure).Details[0].Unpack<ErrorInfo>();
        Assert.Equal(("relations", "ERROR_REASON_DOCUMENT_NOT_FOUND", Documents.IdOf("nothing")), (info.Domain, info.Reason, info.Metadata["id"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public async Task Status_OfWhatIsNoId_IsInvalid(string id) =>
        AssertInvalid(await FailureAsync(() => Client.GetDocumentStatusAsync(new GetDocumentStatusRequest { Id = id }).ResponseAsync), "id");

    [Fact]
    public async Task Watch_OfAnIdNotHandedInYet_SaysSoAndWaits()
    {
        var id = Documents.IdOf(Documents.Text(1));
        using var call = Client.WatchDocuments(new WatchDocumentsRequest { Ids = { id } });
        Assert.True(await call.ResponseStream.MoveNext(default));
        Assert.Equal((id, DocumentState.Unspecified), (call.ResponseStream.Current.Status.Id, call.ResponseStream.Current.Status.State));

        Documents.Drop(_data.Path, "a.txt", Documents.Text(1));

        DocumentStatus? last = null;
        while (await call.ResponseStream.MoveNext(default))
            last = call.ResponseStream.Current.Status;
        Assert.Equal(DocumentState.Stored, last?.State);
    }

    [Fact]
    public async Task Watch_WithoutIds_TellsOfAllUntilCancelled()
    {
        using var stop = new CancellationTokenSource();
        using var call = Client.WatchDocuments(new WatchDocumentsRequest(), cancellationToken: stop.Token);
        await call.ResponseHeadersAsync.WaitAsync(TimeSpan.FromMilliseconds(200)).ContinueWith(_ => { }, TaskScheduler.Default);
        Documents.Drop(_data.Path, 5);
        var stored = new HashSet<string>();

        while (stored.Count < 5 && await call.ResponseStream.MoveNext(default))
            if (call.ResponseStream.Current.Status.State == DocumentState.Stored)
                stored.Add(call.ResponseStream.Current.Status.Id);
        await stop.CancelAsync();

        Assert.Equal(Enumerable.Range(0, 5).Select(i => Documents.IdOf(Documents.Text(i))).Order(), stored.Order());
        Assert.Equal(StatusCode.Cancelled, (await FailureAsync(() => call.ResponseStream.MoveNext(default))).StatusCode);
    }

    private async Task<List<DocumentStatus>> WatchAsync(string id)
    {
        using var call = Client.WatchDocuments(new WatchDocumentsRequest { Ids = { id } });
        var states = new List<DocumentStatus>();
        while (await call.ResponseStream.MoveNext(default))
            states.Add(call.ResponseStream.Current.Status);
        return states;
    }

    private async Task<UploadDocumentResponse> UploadAsync(params UploadDocumentRequest[] parts)
    {
        using var call = Client.UploadDocument();
        try
        {
            foreach (var part in parts)
                await call.RequestStream.WriteAsync(part);
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception e) when (e is RpcException or InvalidOperationException)
        {
            // The server has answered before everything was sent; its answer is below.
        }
        return await call.ResponseAsync;
    }

    private IEnumerable<string> Incoming() => Directory.EnumerateFiles(_data.Path, "*.part", SearchOption.AllDirectories);

    private void AssertNothingIncoming() => Assert.Empty(Incoming());

    private static SubmitDocumentRequest Submission(string name, string text) => new() { FileName = name, Content = ByteString.CopyFromUtf8(text) };

    private static UploadDocumentRequest Name(string name) => new() { FileName = name };

    private static UploadDocumentRequest Chunk(ByteString bytes) => new() { Chunk = bytes };

    private static async Task<RpcException> FailureAsync(Func<Task> call) => await Assert.ThrowsAsync<RpcException>(call);

    private static Google.Rpc.Status Details(RpcException failure) =>
        Google.Rpc.Status.Parser.ParseFrom(failure.Trailers.GetValueBytes("grpc-status-details-bin"));

    private static BadRequest.Types.FieldViolation Violation(RpcException failure) =>
        Assert.Single(Details(failure).Details[1].Unpack<BadRequest>().FieldViolations);

    private static void AssertInvalid(RpcException failure, string field)
    {
        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Equal("ERROR_REASON_INVALID_FIELD", Details(failure).Details[0].Unpack<ErrorInfo>().Reason);
        Assert.Equal(field, Violation(failure).Field);
    }
}
