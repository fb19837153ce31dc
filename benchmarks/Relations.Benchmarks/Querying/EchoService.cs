using Grpc.Core;

namespace Relations.Benchmarks.Querying;

internal sealed class EchoService : Echo.EchoBase
{
    public override Task<EchoMessage> Say(EchoMessage request, ServerCallContext context) => Task.FromResult(request);
}
