using System.Diagnostics;

namespace Relations.Benchmarks.Serving;

/// <summary>How long calls of one kind took.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Makes calls one after the other and adds how long each took.</summary>
    public async Task AddAsync(int calls, Func<int, Task> call)
    {
        for (var i = 0; i < calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await call(_milliseconds.Count);
            _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    /// <summary>Forgets what was added: it made caches and compilers warm.</summary>
    public void Clear() => _milliseconds.Clear();

    /// <summary>The milliseconds that a share of the calls did not exceed.</summary>
    public double Percentile(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
