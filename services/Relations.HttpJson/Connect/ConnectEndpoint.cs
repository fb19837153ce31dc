using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Relations.HttpJson.Answers;
using Relations.HttpJson.Calls;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using RpcStatus = Google.Rpc.Status;

namespace Relations.HttpJson.Connect;

/// <summary>
/// Serves a method by the Connect protocol, at the path that it has in gRPC: to clients made of the protos where there is no HTTP/2, as in browsers.
/// </summary>
/// <remarks>https://connectrpc.com/docs/protocol.</remarks>
/// <param name="call">The method; one in which both sides stream needs HTTP/2.</param>
/// <param name="answers">Writes bodies.</param>
/// <param name="maxSize">Most bytes of a message.</param>
internal sealed class ConnectEndpoint(GrpcCall call, ResponseBody answers, int maxSize)
{
    private const byte EndOfStream = 2;

    private readonly string[] mediaTypes = IsStreamed(call.Method)
        ? [ConnectCodec.Json.Stream, ConnectCodec.Proto.Stream]
        : [ConnectCodec.Json.Unary, ConnectCodec.Proto.Unary];

    /// <summary>Serves a request that is one of this protocol.</summary>
    /// <param name="context">A request to the path of the method.</param>
    /// <returns>False when it is none: nothing is done.</returns>
    public async Task<bool> TryHandleAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var given)
            || !mediaTypes.Contains(given.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return false;
        await HandleAsync(context, ConnectCodec.Of(given.MediaType.Value!));
        return true;
    }

    private async Task HandleAsync(HttpContext context, ConnectCodec codec)
    {
        var isStreamed = IsStreamed(call.Method);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = isStreamed ? null : maxSize;
        try
        {
            await (isStreamed ? StreamAsync(context, codec) : AnswerAsync(context, codec));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
    }

    private static bool IsStreamed(MethodDescriptor method) => method.IsClientStreaming || method.IsServerStreaming;

    private async Task AnswerAsync(HttpContext context, ConnectCodec codec)
    {
        IMessage? answer = null;
        var (status, httpStatus) = await EndAsync(async () =>
        {
            ConnectRequest.ReadHeaders(context.Request);
            var request = await ConnectRequest.ReadAsync(context.Request, codec, call.Method.InputType);
            return await call.RunAsync(context, request, message =>
            {
                answer = message;
                return Task.CompletedTask;
            });
        });
        context.Response.StatusCode = httpStatus;
        if (status.Code == (int)StatusCode.OK && answer is not null)
            await answers.WriteAsync(context, codec.Unary, codec.Write(answer));
        else
            await answers.WriteAsync(context, ConnectCodec.Json.Unary, Encoding.UTF8.GetBytes(ConnectError.Of(status).ToJsonString()));
    }

    // A stream begins well, however it ends: that is said by its last frame.
    private async Task StreamAsync(HttpContext context, ConnectCodec codec)
    {
        context.Response.ContentType = codec.Stream;
        await context.Response.StartAsync(context.RequestAborted);
        var (status, _) = await EndAsync(() =>
        {
            ConnectRequest.ReadHeaders(context.Request);
            var requests = ConnectRequest.ReadStreamAsync(context.Request.BodyReader, codec, call.Method.InputType, maxSize, context.RequestAborted);
            return call.RunAsync(context, requests, message => WriteAsync(context, 0, codec.Write(message)));
        });
        var end = status.Code == (int)StatusCode.OK ? new JsonObject() : new JsonObject { ["error"] = ConnectError.Of(status) };
        await WriteAsync(context, EndOfStream, Encoding.UTF8.GetBytes(end.ToJsonString()));
    }

    private static async Task WriteAsync(HttpContext context, byte flags, byte[] bytes)
    {
        await context.Response.Body.WriteAsync(Frame.Write(flags, bytes), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    /// <summary>How a call ends, and with which status of HTTP.</summary>
    private static async Task<(RpcStatus Status, int HttpStatus)> EndAsync(Func<Task<RpcStatus>> run)
    {
        try
        {
            var status = await run();
            return (status, HttpStatus.Of(status.Code));
        }
        catch (RpcException exception)
        {
            var status = Failure.StatusOf(exception);
            return (status, HttpStatus.Of(status.Code));
        }
        catch (BadHttpRequestException exception)
        {
            return (new Failure(ErrorReason.InvalidHttpRequest, exception.Message).ToStatus(), exception.StatusCode);
        }
    }
}
