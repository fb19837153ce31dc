using System.Diagnostics;

namespace Relations.Benchmarks.Querying;

/// <summary>How long calls took.</summary>
internal sealed class Latencies
{
    private readonly List<TimeSpan> _taken = [];

    /// <summary>Measures calls one after the other, after some that are not counted.</summary>
    public static async Task<Latencies> OfAsync(int warmUp, int counted, Func<int, Task> call)
    {
        var latencies = new Latencies();
        for (var i = 0; i < warmUp + counted; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await call(i);
            if (i >= warmUp)
                latencies._taken.Add(Stopwatch.GetElapsedTime(start));
        }
        latencies._taken.Sort();
        return latencies;
    }

    /// <summary>The time that a share of the calls did not exceed.</summary>
    public TimeSpan Percentile(double share) => _taken[Math.Min(_taken.Count - 1, (int)(share * _taken.Count))];
}
