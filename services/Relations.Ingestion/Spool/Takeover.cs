namespace Relations.Ingestion.Spool;

/// <summary>
/// Finds workers that are gone and takes their folders over. Whether one lives is judged by what this process sees change
/// and by its own clock alone: clocks of different machines are never compared. Not safe for several threads.
/// </summary>
internal sealed class Takeover(SpoolLayout layout, WorkerFolder own, TimeSpan leaseDuration, TimeProvider time)
{
    private readonly Dictionary<string, (string Text, long Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>Takes over every folder whose worker is gone; their names.</summary>
    public IReadOnlyList<string> Run()
    {
        var taken = new List<string>();
        var present = Directory.EnumerateDirectories(layout.Work).Where(folder => folder != own.Path).ToArray();
        foreach (var folder in present)
        {
            var name = Path.GetFileName(folder);
            if (IsDead(folder, name) && TryTake(folder, name))
                taken.Add(name);
        }
        foreach (var gone in _seen.Keys.Except(present.Select(folder => Path.GetFileName(folder))).ToArray())
            _seen.Remove(gone);
        return taken;
    }

    private bool IsDead(string folder, string name)
    {
        var text = Lease.Read(folder);
        if (Lease.IsAlive(folder, text) is { } alive)
            return !alive;
        if (!_seen.TryGetValue(name, out var seen) || seen.Text != text)
        {
            _seen[name] = (text, time.GetTimestamp());
            return false;
        }
        return time.GetElapsedTime(seen.Since) >= leaseDuration;
    }

    private bool TryTake(string folder, string name)
    {
        try
        {
            Directory.Move(folder, own.TakenFolder(name));
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            // Another worker took it first.
            return false;
        }
    }
}
