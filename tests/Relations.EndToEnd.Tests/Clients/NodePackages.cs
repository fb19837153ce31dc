using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>A folder with a lock file of npm, whose packages are installed once, as it says.</summary>
internal sealed class NodePackages
{
    private readonly string _name;
    private readonly Lazy<Task<string?>> _installed;

    private NodePackages(params string[] folder)
    {
        _name = string.Join('/', folder);
        Folder = Path.Combine([Checkout.Root, .. folder]);
        _installed = new(InstallAsync);
    }

    /// <summary>Clients that know the services by their protos alone.</summary>
    public static NodePackages Clients { get; } = new("tests", "clients", "node");

    /// <summary>The examples in TypeScript.</summary>
    public static NodePackages TypeScript { get; } = new("docs", "clients", "typescript");

    /// <summary>The linter of protos.</summary>
    public static NodePackages Protos { get; } = new("tests", "protos");

    /// <summary>Where they are.</summary>
    public string Folder { get; }

    /// <summary>Skips the test where Node.js is absent or the packages cannot be had.</summary>
    public async Task NeedAsync()
    {
        Programs.Need("node", "Debian: apt-get install nodejs");
        Programs.Need("npm", "Debian: apt-get install npm");
        var problem = await _installed.Value;
        Skip.If(problem is not null, problem);
    }

    private async Task<string?> InstallAsync()
    {
        if (IsCurrent())
            return null;
        var answer = await Programs.RunAsync("npm", ["ci", "--no-audit", "--no-fund"], Folder);
        return answer.ExitCode == 0 ? null : $"npm could not install the packages of {_name}.\n{answer.Story}";
    }

    // npm writes down what it installed; older than the lock file, it is not what the lock file says.
    private bool IsCurrent()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }
}
