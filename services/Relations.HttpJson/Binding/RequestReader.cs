using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Relations.HttpJson.Routing;
using Relations.ServiceDefaults.Errors;

namespace Relations.HttpJson.Binding;

/// <summary>Makes the request message of what came over HTTP.</summary>
internal sealed class RequestReader(IOptions<HttpJsonOptions> options)
{
    /// <summary>Reads path, query and body.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT, naming every field that is wrong.</exception>
    /// <exception cref="BadHttpRequestException">The body cannot be taken.</exception>
    public async Task<IMessage> ReadAsync(HttpRequest request, HttpRoute route)
    {
        var message = route.Method.InputType.Parser.ParseFrom([]);
        var writer = new FieldWriter();
        var check = new RequestCheck();
        await RequestBody.ReadAsync(request, route, message, options.Value.MaxBodySize, writer, check);
        QueryFields.Read(request, route, message, writer, check);
        check.ThrowIfAny();
        return message;
    }
}
