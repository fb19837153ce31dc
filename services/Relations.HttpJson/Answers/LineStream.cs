using System.Text;
using Google.Protobuf;
using RpcStatus = Google.Rpc.Status;

namespace Relations.HttpJson.Answers;

/// <summary>A stream of messages as JSON Lines. An error that ends it is its last line: <c>{"error": STATUS}</c>.</summary>
internal sealed class LineStream(Stream stream, CancellationToken cancellationToken) : IAsyncDisposable
{
    /// <summary>The member that only the line of an error has.</summary>
    public const string ErrorMember = "error";

    /// <summary>Writes a message and sends it.</summary>
    public Task WriteAsync(IMessage message) => WriteAsync(ProtoJson.Format(message));

    /// <summary>Writes the error that ends the stream.</summary>
    public Task WriteErrorAsync(RpcStatus error) => WriteAsync($$"""{"{{ErrorMember}}":{{ProtoJson.Format(error)}}}""");

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async Task WriteAsync(string line)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }
}
