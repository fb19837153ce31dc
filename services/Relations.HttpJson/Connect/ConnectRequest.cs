using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Buffers;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.Http;
using Relations.HttpJson.Calls;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.HttpJson.Connect;

/// <summary>Reads what clients send.</summary>
internal static class ConnectRequest
{
    private const long LongestInMilliseconds = 99_999_999;

    /// <summary>Reads what the headers say; the deadline among them is passed on as gRPC's.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: what they ask for cannot be done.</exception>
    public static void ReadHeaders(HttpRequest request)
    {
        if (request.Headers.TryGetValue("connect-protocol-version", out var version) && version != "1")
            throw Invalid("The header Connect-Protocol-Version is 1.");
        foreach (var name in new[] { "content-encoding", "connect-content-encoding" })
        {
            if (request.Headers.TryGetValue(name, out var coding) && coding != "identity")
                throw Invalid("Requests are taken as they are, not compressed.");
        }
        if (!request.Headers.TryGetValue("connect-timeout-ms", out var timeout))
            return;
        if (timeout.ToString() is not { Length: > 0 and <= 10 } digits || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            throw Invalid("The header Connect-Timeout-Ms has at most ten digits.");
        request.Headers["grpc-timeout"] = milliseconds <= LongestInMilliseconds ? $"{milliseconds}m" : $"{milliseconds / 1000}S";
    }

    /// <summary>Reads the one message that the body is.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large or ends early.</exception>
    public static async Task<IMessage> ReadAsync(HttpRequest request, ConnectCodec codec, MessageDescriptor type)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return codec.Read(body.GetBuffer().AsMemory(0, (int)body.Length), type);
    }

    /// <summary>Reads the messages of a stream, each when it is asked for.</summary>
    /// <param name="body">Their frames.</param>
    /// <param name="codec">Their form.</param>
    /// <param name="type">Their type.</param>
    /// <param name="maxSize">Most bytes of one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: one of them is wrong.</exception>
    public static async IAsyncEnumerable<IMessage> ReadStreamAsync(
        PipeReader body, ConnectCodec codec, MessageDescriptor type, int maxSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (Take(ref buffer, maxSize) is { } bytes)
                yield return codec.Read(bytes, type);
            body.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted && buffer.IsEmpty)
                yield break;
            if (read.IsCompleted)
                throw Invalid("The body ends within a message.");
        }
    }

    private static byte[]? Take(ref ReadOnlySequence<byte> buffer, int maxSize)
    {
        try
        {
            if (!Frame.TryRead(ref buffer, maxSize, out var flags, out var bytes))
                return null;
            return flags == 0 ? bytes.ToArray() : throw Invalid("Messages are taken as they are, not compressed.");
        }
        catch (InvalidDataException exception)
        {
            throw Invalid(exception.Message);
        }
    }

    private static Grpc.Core.RpcException Invalid(string message) => new Failure(ErrorReason.InvalidHttpRequest, message).ToException();
}
