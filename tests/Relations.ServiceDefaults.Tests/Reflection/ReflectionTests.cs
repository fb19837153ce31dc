using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Alpha = Grpc.Reflection.V1Alpha;

namespace Relations.ServiceDefaults.Tests.Reflection;

public sealed class ReflectionTests : IAsyncLifetime
{
    private ProbeHost host = null!;

    public async Task InitializeAsync() => host = await ProbeHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task ListServices_Always_NamesWhatIsMapped()
    {
        var answer = await Ask(new ServerReflectionRequest { Host = "h", ListServices = "*" });

        Assert.Equal(
            ["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection", "relations.tests.v1.Probe"],
            answer.ListServicesResponse.Service.Select(service => service.Name));
        Assert.Equal("h", answer.ValidHost);
        Assert.Equal("*", answer.OriginalRequest.ListServices);
    }

    [Theory]
    [InlineData("relations.tests.v1.Probe", "probe.proto")]
    [InlineData("relations.tests.v1.Probe.Scatter", "probe.proto")]
    [InlineData("relations.tests.v1.Signal", "probe.proto")]
    [InlineData("relations.tests.v1.Signal.at", "probe.proto")]
    [InlineData("relations.tests.v1.Signal.content", "probe.proto")]
    [InlineData("relations.tests.v1.Signal.Part", "probe.proto")]
    [InlineData("relations.tests.v1.Signal.Part.name", "probe.proto")]
    [InlineData("relations.tests.v1.Colour", "probe.proto")]
    [InlineData("relations.tests.v1.COLOUR_BLUE", "probe.proto")]
    [InlineData("relations.tests.v1.purpose", "probe.proto")]
    [InlineData("google.protobuf.Timestamp", "google/protobuf/timestamp.proto")]
    [InlineData("google.rpc.ErrorInfo", "google/rpc/error_details.proto")]
    [InlineData("relations.v1.ERROR_REASON_INTERNAL", "relations/v1/error_reason.proto")]
    public async Task FileContainingSymbol_AnyKindOfSymbol_IsItsFile(string symbol, string file)
    {
        var answer = await Ask(new ServerReflectionRequest { FileContainingSymbol = symbol });

        Assert.Equal(file, Files(answer)[0].Name);
    }

    [Fact]
    public async Task FileByFilename_WithImports_BringsAllOfThemOnce()
    {
        var answer = await Ask(new ServerReflectionRequest { FileByFilename = "probe.proto" });

        Assert.Equal(
            ["probe.proto", "google/protobuf/descriptor.proto", "google/protobuf/timestamp.proto"],
            Files(answer).Select(file => file.Name));
    }

    [Fact]
    public async Task Extension_ByNumber_IsFoundInItsFile()
    {
        var numbers = await Ask(new ServerReflectionRequest { AllExtensionNumbersOfType = "google.protobuf.MethodOptions" });
        var file = await Ask(new ServerReflectionRequest
        {
            FileContainingExtension = new ExtensionRequest { ContainingType = "google.protobuf.MethodOptions", ExtensionNumber = 50123 },
        });

        Assert.Equal([50123], numbers.AllExtensionNumbersResponse.ExtensionNumber);
        Assert.Equal("google.protobuf.MethodOptions", numbers.AllExtensionNumbersResponse.BaseTypeName);
        Assert.Equal("probe.proto", Files(file)[0].Name);
    }

    [Fact]
    public async Task ExtensionNumbers_OfMessageWithoutAny_IsAnEmptyAnswer()
    {
        var answer = await Ask(new ServerReflectionRequest { AllExtensionNumbersOfType = "relations.tests.v1.Signal" });

        Assert.Empty(answer.AllExtensionNumbersResponse.ExtensionNumber);
    }

    public static TheoryData<string, StatusCode> Unanswerable => new()
    {
        { """{ "fileByFilename": "nothing.proto" }""", StatusCode.NotFound },
        { """{ "fileContainingSymbol": "relations.tests.v1" }""", StatusCode.NotFound },
        { """{ "fileContainingSymbol": "" }""", StatusCode.NotFound },
        { """{ "fileContainingExtension": { "containingType": "google.protobuf.MethodOptions", "extensionNumber": 1 } }""", StatusCode.NotFound },
        { """{ "allExtensionNumbersOfType": "relations.tests.v1.Probe" }""", StatusCode.NotFound },
        { "{}", StatusCode.InvalidArgument },
    };

    [Theory]
    [MemberData(nameof(Unanswerable))]
    public async Task Question_WithoutAnswer_IsAnErrorAndTheStreamGoesOn(string question, StatusCode code)
    {
        using var call = new ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(ServerReflectionRequest.Parser.ParseJson(question));
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });
        await call.RequestStream.CompleteAsync();

        var answers = await call.ResponseStream.ReadAllAsync().ToListAsync();

        Assert.Equal((int)code, answers[0].ErrorResponse.ErrorCode);
        Assert.NotEmpty(answers[1].ListServicesResponse.Service);
        Assert.Equal(2, answers.Count);
    }

    [Fact]
    public async Task Alpha_SameQuestions_SameAnswers()
    {
        using var call = new Alpha.ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new Alpha.ServerReflectionRequest { FileContainingSymbol = "relations.tests.v1.Probe" });
        await call.RequestStream.CompleteAsync();

        var answer = Assert.Single(await call.ResponseStream.ReadAllAsync().ToListAsync());

        var expected = await Ask(new ServerReflectionRequest { FileContainingSymbol = "relations.tests.v1.Probe" });
        Assert.Equal(expected.ToByteString(), answer.ToByteString());
    }

    private static List<FileDescriptorProto> Files(ServerReflectionResponse answer) =>
        [.. answer.FileDescriptorResponse.FileDescriptorProto.Select(FileDescriptorProto.Parser.ParseFrom)];

    private async Task<ServerReflectionResponse> Ask(ServerReflectionRequest question)
    {
        using var call = new ServerReflection.ServerReflectionClient(host.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(question);
        await call.RequestStream.CompleteAsync();
        return Assert.Single(await call.ResponseStream.ReadAllAsync().ToListAsync());
    }
}
