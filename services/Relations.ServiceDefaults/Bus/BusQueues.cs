namespace Relations.ServiceDefaults.Bus;

/// <summary>Names of queues that both ends must know.</summary>
public static class BusQueues
{
    /// <summary>
    /// The query service's queue of readings. Publishers declare it too: what is published before that service has
    /// ever run waits there instead of being dropped.
    /// </summary>
    public const string DocumentRead = "document-read";

    /// <summary>Start of the names of queues that live as long as the process that reads outcomes from them.</summary>
    public const string Outcomes = "outcomes";

    internal static bool IsTemporary(string queue) => queue.StartsWith(Outcomes, StringComparison.Ordinal);
}
