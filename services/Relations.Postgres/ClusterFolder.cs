using System.Security.Cryptography;

namespace Relations.Postgres;

/// <summary>Finds a place for a cluster that the server's account can reach.</summary>
internal static class ClusterFolder
{
    private const string Elsewhere = "/var/lib/relations/clusters";

    /// <summary>
    /// <paramref name="folder"/> itself, or, where its parents are closed to the server's account (a folder below <c>/root</c>),
    /// a folder of <c>/var/lib/relations/clusters</c>; a link in its place shows which. Without the link it is another one: whoever deleted a folder, or
    /// moved it and makes one of the same name, never meets the old cluster.
    /// </summary>
    public static async Task<string> ResolveAsync(string folder, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(folder);
        if (new DirectoryInfo(full).LinkTarget is { } target)
            return target;
        var parent = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(parent);
        if (Directory.Exists(full) || await ServerAccount.Current.CanEnterAsync(parent, cancellation))
            return full;
        Directory.CreateDirectory(Elsewhere);
        var home = Path.Combine(Elsewhere, RandomNumberGenerator.GetHexString(16, lowercase: true));
        Directory.CreateSymbolicLink(full, home);
        return home;
    }
}
