using Grpc.Core;
using Relations.Tests.V1;

namespace Relations.ServiceDefaults.Tests;

/// <summary>Every method does what the test says and then answers nothing in particular.</summary>
public sealed class ProbeService : Probe.ProbeBase
{
    public Func<ServerCallContext, Task> Behaviour { get; set; } = _ => Task.CompletedTask;

    public override Task<Signal> Unary(Signal request, ServerCallContext context) => Run(context);

    public override Task<Signal> Gather(IAsyncStreamReader<Signal> requestStream, ServerCallContext context) => Run(context);

    public override Task Scatter(Signal request, IServerStreamWriter<Signal> responseStream, ServerCallContext context) => Run(context);

    public override Task Relay(
        IAsyncStreamReader<Signal> requestStream, IServerStreamWriter<Signal> responseStream, ServerCallContext context) => Run(context);

    private async Task<Signal> Run(ServerCallContext context)
    {
        await Behaviour(context);
        return new Signal();
    }
}
