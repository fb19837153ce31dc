using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Microsoft.Extensions.Options;
using Question = Grpc.Reflection.V1.ServerReflectionRequest.MessageRequestOneofCase;

namespace Relations.ServiceDefaults.Reflection;

/// <summary>Answers the questions of the reflection protocol, one by one and without memory of earlier ones.</summary>
internal sealed class ReflectionAnswers(ServiceCatalogue catalogue, IOptions<ReflectionOptions> options)
{
    private readonly Lazy<SymbolTable> table =
        new(() => new SymbolTable(catalogue.Services.Select(service => service.File).Concat(options.Value.Files)));

    /// <summary>The answer to a question; what cannot be answered is answered with an error.</summary>
    public ServerReflectionResponse Answer(ServerReflectionRequest request)
    {
        var response = new ServerReflectionResponse { ValidHost = request.Host, OriginalRequest = request };
        switch (request.MessageRequestCase)
        {
            case Question.ListServices:
                response.ListServicesResponse = Services();
                break;
            case Question.FileByFilename:
                Describe(response, table.Value.File(request.FileByFilename), request.FileByFilename);
                break;
            case Question.FileContainingSymbol:
                Describe(response, table.Value.FileOfSymbol(request.FileContainingSymbol), request.FileContainingSymbol);
                break;
            case Question.FileContainingExtension:
                var extension = request.FileContainingExtension;
                Describe(
                    response,
                    table.Value.FileOfExtension(extension.ContainingType, extension.ExtensionNumber),
                    $"extension {extension.ExtensionNumber} of {extension.ContainingType}");
                break;
            case Question.AllExtensionNumbersOfType:
                Number(response, request.AllExtensionNumbersOfType);
                break;
            default:
                response.ErrorResponse = Error(StatusCode.InvalidArgument, "The request holds no question that this server knows.");
                break;
        }

        return response;
    }

    private static void Describe(ServerReflectionResponse response, FileDescriptor? file, string what)
    {
        if (file is null)
        {
            response.ErrorResponse = NotFound(what);
            return;
        }

        response.FileDescriptorResponse = new FileDescriptorResponse
        {
            FileDescriptorProto = { SymbolTable.WithImports(file).Select(each => each.SerializedData) },
        };
    }

    private void Number(ServerReflectionResponse response, string message)
    {
        if (table.Value.ExtensionNumbers(message) is { } numbers)
            response.AllExtensionNumbersResponse = new ExtensionNumberResponse { BaseTypeName = message, ExtensionNumber = { numbers } };
        else
            response.ErrorResponse = NotFound(message);
    }

    private ListServiceResponse Services() => new()
    {
        Service = { catalogue.Services.Select(service => new ServiceResponse { Name = service.FullName }) },
    };

    private static ErrorResponse NotFound(string what) => Error(StatusCode.NotFound, $"Not known to this server: {what}");

    private static ErrorResponse Error(StatusCode code, string message) => new() { ErrorCode = (int)code, ErrorMessage = message };
}
