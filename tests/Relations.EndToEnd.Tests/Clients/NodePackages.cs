using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>The packages of tests/clients/node, installed once as its lock file says.</summary>
internal static class NodePackages
{
    private static readonly Lazy<Task<string?>> Installed = new(InstallAsync);

    /// <summary>Folder of the client.</summary>
    public static string Folder { get; } = Path.Combine(Checkout.Root, "tests", "clients", "node");

    /// <summary>Skips the test where Node.js is absent or its packages cannot be had.</summary>
    public static async Task NeedAsync()
    {
        Programs.Need("node", "Debian: apt-get install nodejs");
        Programs.Need("npm", "Debian: apt-get install npm");
        var problem = await Installed.Value;
        Skip.If(problem is not null, problem);
    }

    private static async Task<string?> InstallAsync()
    {
        if (IsCurrent())
            return null;
        var answer = await Programs.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], Folder);
        return answer.ExitCode == 0 ? null : $"npm could not install the packages of tests/clients/node.\n{answer.Story}";
    }

    // npm writes down what it installed; older than the lock file, it is not what the lock file says.
    private static bool IsCurrent()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }
}
