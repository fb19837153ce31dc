using System.Diagnostics;

namespace Relations.EndToEnd.Tests.Running;

/// <summary>Waits for what comes by itself. The limit is only there so that what never comes fails, with a word on what was awaited.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks until <paramref name="holds"/>.</summary>
    /// <param name="holds">What is awaited.</param>
    /// <param name="what">The same in words.</param>
    /// <param name="state">Told when it does not come.</param>
    public static async Task HoldsAsync(Func<Task<bool>> holds, string what, Func<string> state)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waited.Elapsed > Limit)
                Assert.Fail($"After {Limit.TotalMinutes:0} minutes still awaited: {what}.\n{state()}");
            await Task.Delay(Pause);
        }
    }

    /// <inheritdoc cref="HoldsAsync(Func{Task{bool}}, string, Func{string})"/>
    public static Task HoldsAsync(Func<bool> holds, string what, Func<string> state) => HoldsAsync(() => Task.FromResult(holds()), what, state);
}
