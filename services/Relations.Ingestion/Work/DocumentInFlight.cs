using Relations.Ingestion.Status;

namespace Relations.Ingestion.Work;

/// <summary>A document on its way: its file lies in this worker's folder and its outcome has not come.</summary>
/// <param name="slots">What it takes of the window.</param>
/// <param name="isRepeat">True when it may have been published before: found at start, or taken over.</param>
internal sealed class DocumentInFlight(int slots, bool isRepeat)
{
    /// <summary>The longest wait between attempts, in times of the first: a broker that comes back finds everything delivered again soon.</summary>
    private const int LongestWait = 4;

    private readonly Lock _lock = new();
    private Progress? _progress;
    private long _due;
    private int _attempts = isRepeat ? 1 : 0;
    private bool _isBusy;

    /// <summary>What it takes of the window, given back when it leaves.</summary>
    public int Slots => slots;

    /// <summary>How far it has come.</summary>
    public Progress Progress
    {
        get => Volatile.Read(ref _progress) ?? throw new InvalidOperationException("Set before it is shared.");
        set => Volatile.Write(ref _progress, value);
    }

    /// <summary>True when the outcome of an earlier publication may be the one that comes.</summary>
    public bool IsRepeated => Volatile.Read(ref _attempts) > 1;

    /// <summary>Begins an attempt to read and publish it. False while another one is under way.</summary>
    public bool TryBegin()
    {
        lock (_lock)
        {
            if (_isBusy)
                return false;
            _isBusy = true;
            _attempts++;
            return true;
        }
    }

    /// <summary>Ends the attempt; unless the outcome comes, the next one is due after a time that doubles with each.</summary>
    /// <param name="timeout">Time to the second attempt.</param>
    /// <param name="time">The clock.</param>
    public void End(TimeSpan timeout, TimeProvider time)
    {
        lock (_lock)
        {
            var wait = Math.Min(timeout.TotalSeconds * Math.Pow(2, Math.Min(_attempts - 1, 16)), timeout.TotalSeconds * LongestWait);
            _due = time.GetTimestamp() + (long)(wait * time.TimestampFrequency);
            _isBusy = false;
        }
    }

    /// <summary>True when no attempt is under way and the next one is due.</summary>
    public bool IsDue(TimeProvider time)
    {
        lock (_lock)
            return !_isBusy && time.GetTimestamp() >= _due;
    }
}
