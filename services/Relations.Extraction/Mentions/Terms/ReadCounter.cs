namespace Relations.Extraction.Mentions.Terms;

/// <summary>Counts how often terms are read: the work of the scanners, whatever the machine. Not safe to share between threads.</summary>
internal sealed class ReadCounter
{
    /// <summary>Reads so far.</summary>
    public long Reads { get; private set; }

    /// <summary>Notes one read.</summary>
    public void Add() => Reads++;
}
