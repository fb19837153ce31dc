namespace Relations.Benchmarks.Reading;

/// <summary>What some work takes.</summary>
/// <param name="Time">Processor time of all threads of the process, the garbage collector's and the compiler's with it.</param>
/// <param name="Bytes">Allocated by the thread that did it.</param>
internal readonly record struct Cost(TimeSpan Time, long Bytes)
{
    /// <summary>More than anything takes.</summary>
    public static Cost Most => new(TimeSpan.MaxValue, long.MaxValue);

    /// <summary>Does the work.</summary>
    public static Cost Of(Action work)
    {
        var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        work();
        return new Cost(Environment.CpuUsage.TotalTime - time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>The one that took less time.</summary>
    public Cost Or(Cost other) => other.Time < Time ? other : this;
}
