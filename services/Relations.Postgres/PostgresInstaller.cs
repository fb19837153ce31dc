namespace Relations.Postgres;

/// <summary>Installs PostgreSQL from Debian's packages where that is possible and permitted.</summary>
public static class PostgresInstaller
{
    private const string ClusterSettings = "/etc/postgresql-common/createcluster.conf";

    /// <summary>What to tell people when the server is missing and cannot be installed.</summary>
    public static string Advice =>
        $"PostgreSQL's server programs were not found. Install PostgreSQL {PostgresBinaries.OldestMajor} or newer "
        + "(Debian and Ubuntu: sudo apt-get install postgresql; Fedora: sudo dnf install postgresql-server; macOS: brew install postgresql@17), "
        + $"or name the folder of an installation in {PostgresBinaries.Variable}.";

    /// <summary>True for root on a system with apt-get.</summary>
    public static bool CanInstall => AptGet.IsUsable;

    /// <summary>Finds the programs, installing them first when they are absent and <see cref="CanInstall"/>.</summary>
    /// <param name="say">Told what is being done.</param>
    /// <param name="cancellation">Stops waiting for the package manager.</param>
    /// <exception cref="InvalidOperationException">They are absent and cannot be installed; the message says what to do.</exception>
    public static async Task<PostgresBinaries> LocateOrInstallAsync(Action<string> say, CancellationToken cancellation)
    {
        if (PostgresBinaries.Locate() is { } present)
            return present;
        if (!CanInstall)
            throw new InvalidOperationException(Advice);
        say("PostgreSQL is not installed; installing it from the system's packages");
        if (!File.Exists(ClusterSettings))
        {
            // Without this the package would make and start a cluster of its own, which nobody asked for.
            Directory.CreateDirectory(Path.GetDirectoryName(ClusterSettings)!);
            await File.WriteAllTextAsync(ClusterSettings, "create_main_cluster = false\n", cancellation);
        }
        if (await AptGet.InstallAsync(() => PostgresBinaries.Locate() is not null, ["postgresql", "postgresql-contrib"], cancellation) is { } problem)
            throw new InvalidOperationException($"{problem}\n{Advice}");
        return PostgresBinaries.Locate() ?? throw new InvalidOperationException(Advice);
    }
}
