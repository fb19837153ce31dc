using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Relations.HttpJson.Routing;
using Relations.ServiceDefaults.Errors;

namespace Relations.HttpJson.Binding;

/// <summary>Reads the fields that the body of a request gives.</summary>
internal static class RequestBody
{
    /// <summary>Reads it into a message.</summary>
    /// <exception cref="BadHttpRequestException">It is too large, ends early, or is of a media type that is not taken.</exception>
    public static async Task ReadAsync(HttpRequest request, HttpRoute route, IMessage message, int maxSize, FieldWriter writer, RequestCheck check)
    {
        if (!route.Body.Exists)
            return;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = maxSize;
        if (route.TakesBytes && !request.HasJsonContentType())
            writer.TryWrite(message, route.Body.Field!, await ByteString.FromStreamAsync(request.Body, request.HttpContext.RequestAborted));
        else if (request.HasJsonContentType())
            await ReadJsonAsync(request, route, message, writer, check);
        else
            throw new BadHttpRequestException("The body is JSON: send it with the header `Content-Type: application/json`.", StatusCodes.Status415UnsupportedMediaType);
    }

    private static async Task ReadJsonAsync(HttpRequest request, HttpRoute route, IMessage message, FieldWriter writer, RequestCheck check)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        JsonText.Read(body.GetBuffer().AsMemory(0, (int)body.Length), check, json =>
        {
            var reader = new JsonMessage(writer, check);
            if (route.Body.Field is { } field)
                reader.Read(json, message, field);
            else
                reader.Read(json, message, "", given => route.PathFields.Values.Any(path => path.Field == given));
        });
    }
}
