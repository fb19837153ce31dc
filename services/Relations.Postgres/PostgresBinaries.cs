namespace Relations.Postgres;

/// <summary>Where PostgreSQL's server programs are on this machine.</summary>
/// <param name="Directory">The folder that holds <c>postgres</c> and <c>initdb</c>.</param>
public sealed record PostgresBinaries(string Directory)
{
    /// <summary>Oldest server version that the schema works with.</summary>
    public const int OldestMajor = 14;

    /// <summary>Environment variable that names the folder, for installations in unusual places.</summary>
    public const string Variable = "RELATIONS_POSTGRES_BIN";

    private static readonly string[] Roots = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/usr/local/pgsql"];

    /// <summary>Full path of one of the programs.</summary>
    public string this[string program] => Path.Combine(Directory, program);

    /// <summary>Finds them: the variable first, then the newest version in the usual places, then the search path; null when there are none.</summary>
    public static PostgresBinaries? Locate()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        var candidates = string.IsNullOrEmpty(named)
            ? InUsualPlaces().Concat(OnSearchPath())
            : [named];
        var found = candidates.FirstOrDefault(HasServer);
        return found is null ? null : new PostgresBinaries(found);
    }

    private static IEnumerable<string> InUsualPlaces() =>
        Roots.Where(System.IO.Directory.Exists)
            .SelectMany(System.IO.Directory.GetDirectories)
            .Append("/usr/local/pgsql")
            .Where(folder => Version(folder) is null or >= OldestMajor)
            .OrderByDescending(folder => Version(folder) ?? 0)
            .ThenBy(folder => folder, StringComparer.Ordinal)
            .Select(folder => Path.Combine(folder, "bin"));

    private static string[] OnSearchPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static bool HasServer(string folder) =>
        File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb"));

    /// <summary>15 of <c>/usr/lib/postgresql/15</c> or <c>postgresql@15</c>; null where the name has no number.</summary>
    private static int? Version(string folder) =>
        int.TryParse(Path.GetFileName(folder).Split('@')[^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var major)
            ? major
            : null;
}
