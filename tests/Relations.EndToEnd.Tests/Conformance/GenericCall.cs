using Google.Protobuf;
using Grpc.Core;
using Relations.Client;

namespace Relations.EndToEnd.Tests.Conformance;

/// <summary>Makes a call that is known by its descriptor alone, as the C# client does.</summary>
internal static class GenericCall
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    /// <summary>The answers.</summary>
    public static async Task<IReadOnlyList<IMessage>> AnswersAsync(ConformanceCall call, IReadOnlyList<string> urls)
    {
        using var channel = RelationsChannel.ForAddress(call.Address(urls));
        var answers = new List<byte[]>();
        await foreach (var answer in AnswersAsync(call, channel.CreateCallInvoker()))
        {
            answers.Add(answer);
            if (answers.Count == call.Take)
                break;
        }
        return [.. answers.Select(call.Method.OutputType.Parser.ParseFrom)];
    }

    private static async IAsyncEnumerable<byte[]> AnswersAsync(ConformanceCall call, CallInvoker invoker)
    {
        var requests = call.Requests.Select(request => request.ToByteArray()).ToList();
        if (call.Method.IsServerStreaming)
        {
            using var running = invoker.AsyncServerStreamingCall(Method(call, MethodType.ServerStreaming), null, default, requests[0]);
            await foreach (var answer in running.ResponseStream.ReadAllAsync())
                yield return answer;
        }
        else if (call.Method.IsClientStreaming)
        {
            using var running = invoker.AsyncClientStreamingCall(Method(call, MethodType.ClientStreaming), null, default);
            foreach (var request in requests)
                await running.RequestStream.WriteAsync(request);
            await running.RequestStream.CompleteAsync();
            yield return await running;
        }
        else
        {
            yield return await invoker.AsyncUnaryCall(Method(call, MethodType.Unary), null, default, requests[0]);
        }
    }

    private static Method<byte[], byte[]> Method(ConformanceCall call, MethodType type) => new(type, call.Method.Service.FullName, call.Method.Name, Bytes, Bytes);
}
