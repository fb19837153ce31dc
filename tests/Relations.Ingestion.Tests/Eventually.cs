using System.Diagnostics;

namespace Relations.Ingestion.Tests;

/// <summary>Waits for what must come to be, and fails with a word on it when it does not.</summary>
internal static class Eventually
{
    public static Task IsTrueAsync(Func<bool> condition, string expectation) => IsTrueAsync(() => Task.FromResult(condition()), expectation);

    public static async Task IsTrueAsync(Func<Task<bool>> condition, string expectation)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), $"Still not so: {expectation}");
            await Task.Delay(20);
        }
    }
}
