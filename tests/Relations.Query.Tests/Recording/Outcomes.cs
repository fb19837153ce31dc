using System.Threading.Channels;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Relations.Contracts;

namespace Relations.Query.Tests.Recording;

/// <summary>Listens where the worker does.</summary>
internal sealed class Outcomes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<object> _outcomes = Channel.CreateUnbounded<object>();

    private Outcomes(IBusControl bus) => Bus = bus;

    /// <summary>The bus that readings are published on.</summary>
    public IBusControl Bus { get; }

    /// <summary>True when nothing has come that was not taken.</summary>
    public bool IsEmpty => _outcomes.Reader.Count == 0;

    /// <summary>Begins to listen on a service's bus.</summary>
    public static async Task<Outcomes> OfAsync(QueryService service)
    {
        var bus = service.Services.GetRequiredService<IBusControl>();
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, Patience);
        var outcomes = new Outcomes(bus);
        var listener = bus.ConnectReceiveEndpoint("outcomes-of-test", endpoint =>
        {
            endpoint.Handler<DocumentStored>(context => outcomes._outcomes.Writer.WriteAsync(context.Message).AsTask());
            endpoint.Handler<DocumentRejected>(context => outcomes._outcomes.Writer.WriteAsync(context.Message).AsTask());
        });
        await listener.Ready;
        return outcomes;
    }

    /// <summary>The next so many outcomes, in any order.</summary>
    public async Task<IReadOnlyList<object>> TakeAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        var taken = new List<object>();
        while (taken.Count < count)
            taken.Add(await _outcomes.Reader.ReadAsync(patience.Token));
        return taken;
    }
}
