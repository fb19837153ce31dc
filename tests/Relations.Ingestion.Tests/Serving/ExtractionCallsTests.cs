using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Relations.Ingestion.Tests.Bus;
using Relations.Testing.RabbitMq;
using Relations.V1;

namespace Relations.Ingestion.Tests.Serving;

[Collection(BrokerTests.Name)]
public sealed class ExtractionCallsTests(RabbitMqBroker broker) : IAsyncLifetime, IDisposable
{
    private const string Text = "Norway and Iceland signed a cod treaty in Bergen last May.";

    private readonly TemporaryFolder _data = new();
    private Service _service = null!;
    private GrpcChannel _channel = null!;

    private ExtractionService.ExtractionServiceClient Client => new(_channel);

    public async Task InitializeAsync()
    {
        _service = await Service.StartAsync(await broker.FreshAsync(Transports.InProcess), _data.Path);
        _channel = GrpcChannel.ForAddress(_service.Address);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose()
    {
        _channel.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Text_IsRead_AndNothingIsKept()
    {
        var before = Files();

        var answer = await Client.ExtractAsync(new ExtractRequest { Text = Text, Published = "1977-02-03" });

        var agreement = Assert.Single(answer.Extraction.Agreements);
        Assert.Equal("1976-05", agreement.Signed);
        Assert.Equal(["ISL", "NOR"], agreement.Parties);
        Assert.NotEmpty(answer.ExtractorVersion);
        Assert.Equal(before, Files());

        List<string> Files() => [.. Directory.EnumerateFiles(_data.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task Document_ReadAgain_SaysTheSameAndStaysAsItIs()
    {
        var first = await Client.ExtractAsync(new ExtractRequest { Text = Text, Published = "1977-02-03" });
        var document = first.Extraction.Document;
        document.Outlet = "The Outlet";

        var again = await Client.ExtractAgainAsync(new ExtractAgainRequest { Document = document });
        var extractor = await Client.GetExtractorAsync(new GetExtractorRequest());
        var empty = await Assert.ThrowsAsync<RpcException>(async () => await Client.ExtractAgainAsync(new ExtractAgainRequest { Document = new Document(document) { Text = "" } }));

        Assert.Equal(first.Extraction, again.Extraction);
        Assert.Equal((first.ExtractorVersion, first.ExtractorVersion), (again.ExtractorVersion, extractor.Version));
        Assert.Equal(StatusCode.InvalidArgument, empty.StatusCode);
    }

    [Fact]
    public async Task Bytes_OfADeclaredFormat_AreReadAsThat()
    {
        var content = ByteString.CopyFromUtf8($"<html><body><p>{Text}</p></body></html>");

        var answer = await Client.ExtractAsync(new ExtractRequest { Content = content, FileName = "page", Format = DocumentFormat.Html });

        Assert.Equal(DocumentFormat.Html, answer.Extraction.Document.Format);
        Assert.Equal(Text, answer.Extraction.Document.Text.Trim());
    }

    [Fact]
    public async Task WhatWouldBeRejected_IsRefusedWithTheReason()
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Client.ExtractAsync(new ExtractRequest { Content = ByteString.CopyFrom(0x50, 0x4b, 3, 4, 0, 0, 0, 0) }));

        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
        Assert.Contains("REJECTION_REASON_", string.Join(' ', error.Trailers.Where(entry => entry.IsBinary).Select(entry => System.Text.Encoding.UTF8.GetString(entry.ValueBytes))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "text")]
    [InlineData("x", "yesterday", "published")]
    public async Task WrongField_IsNamed(string text, string published, string field)
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Client.ExtractAsync(new ExtractRequest { Text = text, Published = published }));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Contains(field, error.Status.Detail, StringComparison.Ordinal);
    }
}
