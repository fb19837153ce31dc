using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Relations.HttpJson.Answers;
using Relations.HttpJson.Binding;
using Relations.HttpJson.Calls;
using Relations.HttpJson.Routing;

namespace Relations.HttpJson;

/// <summary>Serves one route: reads the request, makes the call, writes the answer.</summary>
internal sealed class HttpJsonEndpoint(HttpRoute route, GrpcCall call, RequestReader reader, AnswerWriter answers)
{
    /// <summary>Serves a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var request = await reader.ReadAsync(context.Request, route);
            await (route.IsStream ? StreamAsync(context, request) : AnswerAsync(context, request));
        }
        catch (RpcException exception)
        {
            await answers.WriteErrorAsync(context, exception);
        }
        catch (BadHttpRequestException exception)
        {
            await answers.WriteErrorAsync(context, exception.StatusCode, exception.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
    }

    private async Task AnswerAsync(HttpContext context, IMessage request)
    {
        IMessage? answer = null;
        var status = await call.RunAsync(context, request, message =>
        {
            answer = message;
            return Task.CompletedTask;
        });
        if (status.Code == (int)StatusCode.OK && answer is not null)
            await answers.WriteAsync(context, ProtoJson.Format(answer), route.HasTag);
        else
            await answers.WriteErrorAsync(context, status);
    }

    // A call that fails before its first message is answered as any other; from then on the error is a line.
    private async Task StreamAsync(HttpContext context, IMessage request)
    {
        LineStream? lines = null;
        try
        {
            var status = await call.RunAsync(context, request, message => (lines ??= answers.BeginLines(context)).WriteAsync(message));
            if (status.Code == (int)StatusCode.OK)
                lines ??= answers.BeginLines(context);
            else if (lines is null)
                await answers.WriteErrorAsync(context, status);
            else
                await lines.WriteErrorAsync(status);
        }
        finally
        {
            if (lines is not null)
                await lines.DisposeAsync();
        }
    }
}
