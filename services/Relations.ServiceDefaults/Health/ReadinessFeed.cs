using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Relations.ServiceDefaults.Health;

/// <summary>Tells any number of watchers how each periodic run of the health checks came out.</summary>
internal sealed class ReadinessFeed : IHealthCheckPublisher
{
    private Run next = new();

    /// <summary>The next run. Taken before looking at the present state, it and its followers miss nothing.</summary>
    public Run Next => Volatile.Read(ref next);

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        var following = new Run();
        Interlocked.Exchange(ref next, following).Complete(report.Status, following);
        return Task.CompletedTask;
    }

    /// <summary>One run, which leads to the next one, so that a slow watcher skips none.</summary>
    internal sealed class Run
    {
        private readonly TaskCompletionSource<(HealthStatus Status, Run Following)> outcome =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>How it came out, and the run after it.</summary>
        public Task<(HealthStatus Status, Run Following)> Outcome => outcome.Task;

        public void Complete(HealthStatus status, Run following) => outcome.SetResult((status, following));
    }
}
