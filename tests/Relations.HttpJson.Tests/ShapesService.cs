using Grpc.Core;
using Relations.ServiceDefaults.Errors;
using Relations.Tests.Http.V1;
using Relations.V1;

namespace Relations.HttpJson.Tests;

/// <summary>Answers with what it was asked, or fails as it is told.</summary>
internal sealed class ShapesService : Shapes.ShapesBase
{
    private readonly TaskCompletionSource left = new();

    /// <summary>Completes when a watcher has left.</summary>
    public Task Left => left.Task;

    public override Task<Shape> Get(Shape request, ServerCallContext context) => Answer(request);

    public override Task<Shape> Post(Shape request, ServerCallContext context) => Answer(request);

    public override Task<Shape> Store(Shape request, ServerCallContext context) => Answer(request);

    public override async Task Count(Shape request, IServerStreamWriter<Shape> responseStream, ServerCallContext context)
    {
        for (var at = 1; at <= request.Number; at++)
            await responseStream.WriteAsync(new Shape { Number = at, Name = request.Name });
        Fail(request);
    }

    public override async Task Watch(Shape request, IServerStreamWriter<Shape> responseStream, ServerCallContext context)
    {
        await responseStream.WriteAsync(request);
        try
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            left.TrySetResult();
            throw;
        }
    }

    public override async Task<Shape> Collect(IAsyncStreamReader<Shape> requestStream, ServerCallContext context)
    {
        var all = new Shape();
        await foreach (var shape in requestStream.ReadAllAsync(context.CancellationToken))
            all.Texts.AddRange(shape.Texts);
        return all;
    }

    private static Task<Shape> Answer(Shape request)
    {
        Fail(request);
        return Task.FromResult(request);
    }

    private static void Fail(Shape request)
    {
        if (request.Fails > 0)
            throw new Failure((ErrorReason)request.Fails, "As told.").WithMetadata("shape", request.Name).ToException();
        if (request.FailsBare > 0)
            throw new RpcException(new Status((StatusCode)request.FailsBare, "As told, 100 % bare."));
    }
}
