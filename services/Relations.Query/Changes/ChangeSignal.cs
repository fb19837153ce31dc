namespace Relations.Query.Changes;

/// <summary>Says that there may be new changes. Raised by one, awaited by any number, on any thread.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource next = New();
    private long version;

    /// <summary>What was looked at under a former version may have changed since.</summary>
    public long Version => Interlocked.Read(ref version);

    /// <summary>Completes when it is raised the next time. Take it before looking, so that nothing falls between look and wait.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Wakes who waits.</summary>
    public void Raise()
    {
        Interlocked.Increment(ref version);
        Interlocked.Exchange(ref next, New()).SetResult();
    }

    /// <summary>Makes the next look a real one, for who must see what was committed a moment ago; wakes nobody.</summary>
    public void Doubt() => Interlocked.Increment(ref version);

    // Those who wait must not run on the thread that raises.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
