using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Relations.ServiceDefaults.Health;

/// <summary>Tells any number of watchers how each periodic run of the health checks came out.</summary>
internal sealed class ReadinessFeed : IHealthCheckPublisher
{
    private TaskCompletionSource<HealthStatus> next = Pending();

    /// <summary>The outcome of the next run. Taken before looking at the present state, it misses nothing in between.</summary>
    public Task<HealthStatus> Next => Volatile.Read(ref next).Task;

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref next, Pending()).SetResult(report.Status);
        return Task.CompletedTask;
    }

    private static TaskCompletionSource<HealthStatus> Pending() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
