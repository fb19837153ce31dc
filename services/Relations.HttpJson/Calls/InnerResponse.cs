using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Relations.HttpJson.Calls;

/// <summary>Body and trailers of a gRPC response that does not leave the process. Who writes waits for who reads.</summary>
internal sealed class InnerResponse : IHttpResponseBodyFeature, IHttpResponseTrailersFeature
{
    private readonly Pipe pipe = new();

    /// <summary>The frames of the answer as they come.</summary>
    public PipeReader Reader => pipe.Reader;

    public Stream Stream => pipe.Writer.AsStream(leaveOpen: true);

    public PipeWriter Writer => pipe.Writer;

    public IHeaderDictionary Trailers { get; set; } = new HeaderDictionary();

    // A deadline ends a response before the method has ended.
    public Task CompleteAsync() => pipe.Writer.CompleteAsync().AsTask();

    public void DisableBuffering()
    {
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("gRPC sends messages, not files.");
}
