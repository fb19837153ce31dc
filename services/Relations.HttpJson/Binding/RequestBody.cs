using System.Text.Json;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Relations.HttpJson.Routing;
using Relations.ServiceDefaults.Errors;

namespace Relations.HttpJson.Binding;

/// <summary>Reads the fields that the body of a request gives.</summary>
internal static class RequestBody
{
    private const string WholeBody = "body";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

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
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, Strict, request.HttpContext.RequestAborted);
            var reader = new JsonMessage(writer, check);
            if (route.Body.Field is { } field)
                reader.Read(json.RootElement, message, field);
            else
                reader.Read(json.RootElement, message, "", given => route.PathFields.Values.Any(path => path.Field == given));
        }
        catch (JsonException exception)
        {
            check.Add(WholeBody, $"A body of valid JSON, in UTF-8, nested at most {Strict.MaxDepth} deep, each name once in its object: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
        // Strings are decoded when they are read: half a surrogate pair is found then.
        catch (InvalidOperationException)
        {
            check.Add(WholeBody, "A body whose strings are valid Unicode.");
        }
    }
}
