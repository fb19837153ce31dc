using Relations.Client;

namespace Relations.Cli.Querying;

/// <summary>Connections to services.</summary>
internal static class Connection
{
    // Someone waits at the terminal and can stop it: what takes long may take it.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>A connection, made on the first call.</summary>
    public static RelationsChannel To(string url) => RelationsChannel.ForAddress(url, new RelationsChannelOptions { Deadline = Deadline });
}
