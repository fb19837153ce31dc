using System.IO.Pipelines;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Relations.ServiceDefaults.Errors;
using RpcStatus = Google.Rpc.Status;

namespace Relations.HttpJson.Calls;

/// <summary>
/// Calls a method that this process serves by running its gRPC endpoint, so that whatever stands around a gRPC call (interceptors,
/// deadlines, limits, telemetry) stands around this one too.
/// </summary>
/// <param name="method">The method.</param>
/// <param name="endpoint">Its gRPC endpoint.</param>
internal sealed class GrpcCall(MethodDescriptor method, RequestDelegate endpoint)
{
    /// <summary>The method.</summary>
    public MethodDescriptor Method => method;

    /// <summary>Its path in gRPC: <c>/package.Service/Method</c>.</summary>
    public string Path { get; } = $"/{method.Service.FullName}/{method.Name}";

    /// <summary>Makes the call.</summary>
    /// <param name="outer">The request that is answered. Its end ends the call.</param>
    /// <param name="request">The request message.</param>
    /// <param name="onMessage">Takes each message of the answer; the method waits for it when it is far ahead.</param>
    /// <returns>How the call ended; code 0 when it did well.</returns>
    public Task<RpcStatus> RunAsync(HttpContext outer, IMessage request, Func<IMessage, Task> onMessage) =>
        RunAsync(outer, new MemoryStream(Frame.Write(request), writable: false), onMessage);

    /// <summary>Makes the call with a stream of requests.</summary>
    /// <param name="outer">The request that is answered. Its end ends the call.</param>
    /// <param name="requests">The request messages, each asked for when the method is ready for it.</param>
    /// <param name="onMessage">Takes each message of the answer; the method waits for it when it is far ahead.</param>
    /// <returns>How the call ended; code 0 when it did well.</returns>
    public Task<RpcStatus> RunAsync(HttpContext outer, IAsyncEnumerable<IMessage> requests, Func<IMessage, Task> onMessage) =>
        RunAsync(outer, new FrameStream(requests.GetAsyncEnumerator(outer.RequestAborted)), onMessage);

    private async Task<RpcStatus> RunAsync(HttpContext outer, Stream frames, Func<IMessage, Task> onMessage)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(outer.RequestAborted);
        var response = new InnerResponse();
        var inner = InnerRequest.Create(outer, Path, frames, response, end.Token);
        var running = RunAsync(inner, response);
        try
        {
            await ReadAsync(response.Reader, onMessage);
        }
        catch
        {
            // Who cannot be answered is not worked for any longer.
            await end.CancelAsync();
            throw;
        }
        finally
        {
            await response.Reader.CompleteAsync();
            await running;
        }
        return StatusOf(inner.Response.Headers, response.Trailers);
    }

    private async Task RunAsync(HttpContext inner, InnerResponse response)
    {
        try
        {
            await endpoint(inner);
        }
        finally
        {
            await response.CompleteAsync();
        }
    }

    private async Task ReadAsync(PipeReader reader, Func<IMessage, Task> onMessage)
    {
        ReadResult read;
        do
        {
            read = await reader.ReadAsync();
            var buffer = read.Buffer;
            while (Frame.TryRead(ref buffer, int.MaxValue, out _, out var bytes))
                await onMessage(method.OutputType.Parser.ParseFrom(bytes));
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
        while (!read.IsCompleted);
    }

    // A response without messages has its status among the headers.
    private static RpcStatus StatusOf(IHeaderDictionary headers, IHeaderDictionary trailers)
    {
        string? Value(string name) => trailers.TryGetValue(name, out var value) || headers.TryGetValue(name, out value) ? value.ToString() : null;
        if (Value(Failure.DetailsTrailer) is { } details)
            return RpcStatus.Parser.ParseFrom(Base64(details));
        var known = int.TryParse(Value("grpc-status"), out var code);
        return new RpcStatus { Code = known ? code : (int)StatusCode.Unknown, Message = Uri.UnescapeDataString(Value("grpc-message") ?? "") };
    }

    // The protocol lets senders leave the padding out.
    private static byte[] Base64(string text) => Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
}
