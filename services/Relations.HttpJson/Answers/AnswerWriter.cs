using System.Text;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using RpcStatus = Google.Rpc.Status;

namespace Relations.HttpJson.Answers;

/// <summary>Answers with messages and errors.</summary>
internal sealed class AnswerWriter(ResponseBody body)
{
    /// <summary>The media type of one message.</summary>
    public const string Json = "application/json; charset=utf-8";

    /// <summary>The media type of a stream of messages, one a line.</summary>
    public const string JsonLines = "application/x-ndjson; charset=utf-8";

    /// <summary>Answers with JSON.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="json">The answer.</param>
    /// <param name="tagged">Whether it has an entity tag.</param>
    public Task WriteAsync(HttpContext context, string json, bool tagged)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return tagged ? body.WriteTaggedAsync(context, Json, bytes) : body.WriteAsync(context, Json, bytes);
    }

    /// <summary>Answers with an error, with the HTTP status of its code unless another is given.</summary>
    public Task WriteErrorAsync(HttpContext context, RpcStatus error, int? httpStatus = null)
    {
        context.Response.StatusCode = httpStatus ?? HttpStatus.Of(error.Code);
        return WriteAsync(context, ProtoJson.Format(error), tagged: false);
    }

    /// <summary>Answers a request that is none of HTTP/JSON.</summary>
    public Task WriteErrorAsync(HttpContext context, int httpStatus, string message) =>
        WriteErrorAsync(context, new Failure(ErrorReason.InvalidHttpRequest, message).ToStatus(), httpStatus);

    /// <summary>Answers with the error that an exception carries.</summary>
    public Task WriteErrorAsync(HttpContext context, RpcException exception) =>
        WriteErrorAsync(context, Failure.StatusOf(exception));

    /// <summary>Starts a stream of messages.</summary>
    public LineStream BeginLines(HttpContext context) => new(body.Begin(context, JsonLines), context.RequestAborted);
}
