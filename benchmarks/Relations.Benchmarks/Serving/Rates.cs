using System.Diagnostics;

namespace Relations.Benchmarks.Serving;

/// <summary>Calls a second of two kinds that are made in turns, by several callers each.</summary>
internal static class Rates
{
    private const int Callers = 8;
    private const int Rounds = 9;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>Compares; the first round is not counted.</summary>
    /// <returns>Median calls a second of either kind, and the median of the ratios of neighbouring rounds.</returns>
    public static async Task<(double One, double Other, double Ratio)> CompareAsync(Func<int, Task> one, Func<int, Task> other)
    {
        var rounds = new List<(double One, double Other)>();
        for (var i = 0; i <= Rounds; i++)
            rounds.Add((await RateAsync(one), await RateAsync(other)));
        rounds.RemoveAt(0);
        return (Median(rounds.Select(round => round.One)), Median(rounds.Select(round => round.Other)), Median(rounds.Select(round => round.One / round.Other)));
    }

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static async Task<double> RateAsync(Func<int, Task> call)
    {
        var (calls, start) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            while (Stopwatch.GetElapsedTime(start) < Round)
                await call(Interlocked.Increment(ref calls) - 1);
        }));
        return calls / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
