using System.Globalization;

namespace Relations.EndToEnd.Tests.Running;

/// <summary>What the kernel knows of processes (Linux).</summary>
internal static class ProcessTable
{
    /// <summary>Where it is read from; elsewhere than on Linux there is nothing.</summary>
    public const string Source = "/proc";

    /// <summary>Processes whose command line names a folder, or that work in it: <c>1234 postgres -D ...</c>.</summary>
    public static IReadOnlyList<(int Id, string Command)> Using(string folder) =>
        [
            .. Directory.EnumerateDirectories(Source)
                .Where(entry => int.TryParse(Path.GetFileName(entry), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .Select(entry => (Id: int.Parse(Path.GetFileName(entry), CultureInfo.InvariantCulture), Command: Command(entry), Place: Place(entry)))
                .Where(process => process.Id != Environment.ProcessId)
                .Where(process => process.Command.Contains(folder, StringComparison.Ordinal) || process.Place.StartsWith(folder, StringComparison.Ordinal))
                .Select(process => (process.Id, process.Command)),
        ];

    private static string Command(string entry) => Try(() => File.ReadAllText(Path.Combine(entry, "cmdline")).Replace('\0', ' ').Trim());

    private static string Place(string entry) => Try(() => new FileInfo(Path.Combine(entry, "cwd")).LinkTarget ?? "");

    // A process may end while it is looked at, and those of others may not be looked into.
    private static string Try(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
