using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace Relations.HttpJson.Answers;

/// <summary>Writes the bodies of answers, compressed as the caller accepts.</summary>
internal sealed class ResponseBody(IResponseCompressionProvider compression)
{
    /// <summary>Bytes from which an answer is compressed; less than this does not get smaller on the wire.</summary>
    private const int WorthCompressing = 1024;

    /// <summary>Writes a whole answer; to HEAD, its headers.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="contentType">What the bytes are.</param>
    /// <param name="bytes">The answer.</param>
    public async Task WriteAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> bytes)
    {
        var coding = bytes.Length < WorthCompressing ? null : Coding(context);
        Head(context.Response, contentType, coding);
        if (coding is null)
            context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await using var body = Open(context.Response, coding);
        await body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Writes an answer with a strong entity tag, or 304 to a caller that has it.</summary>
    public Task WriteTaggedAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> bytes)
    {
        var coding = bytes.Length < WorthCompressing ? null : Coding(context);
        // Another coding is another sequence of bytes, which a strong tag must tell apart (RFC 9110, section 8.8.3.3).
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span)[..16])}{(coding is null ? "" : $"-{coding.EncodingName}")}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (!IsKnown(context.Request, tag))
            return WriteAsync(context, contentType, bytes);
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    /// <summary>Starts an answer that is written piece by piece. Each flush brings what was written to the caller.</summary>
    public Stream Begin(HttpContext context, string contentType)
    {
        var coding = Coding(context);
        Head(context.Response, contentType, coding);
        return Open(context.Response, coding);
    }

    private ICompressionProvider? Coding(HttpContext context) => compression.GetCompressionProvider(context);

    private static void Head(HttpResponse response, string contentType, ICompressionProvider? coding)
    {
        response.ContentType = contentType;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (coding is not null)
            response.Headers.ContentEncoding = coding.EncodingName;
    }

    private static Stream Open(HttpResponse response, ICompressionProvider? coding) => coding?.CreateStream(response.Body) ?? response.Body;

    private static bool IsKnown(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Tag == tag);
}
