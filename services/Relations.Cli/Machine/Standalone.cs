using System.Runtime.InteropServices;

namespace Relations.Cli.Machine;

/// <summary>
/// The standalone system is a program of its own, beside this one. This process becomes it (the same process id, so that whoever
/// started or kills this one deals with the system itself).
/// </summary>
internal static partial class Standalone
{
    private const string Variable = "RELATIONS_DATA";

    /// <summary>Where <c>up</c> keeps its data unless told otherwise: <c>.relations</c> below the current folder.</summary>
    public static string DefaultData => Environment.GetEnvironmentVariable(Variable) ?? ".relations";

    /// <summary>Becomes the standalone program. Returns only when that is impossible.</summary>
    public static int Become(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "standalone", "Relations.Standalone.dll");
        if (!File.Exists(program))
        {
            Console.Error.WriteLine($"{program} is missing: build or install Relations again.");
            return ExitCode.Unreachable;
        }
        var host = Environment.ProcessPath!;
        string?[] vector = [host, program, .. arguments, null];
        _ = Execute(host, vector);
        Console.Error.WriteLine($"{host} could not be started (error {Marshal.GetLastPInvokeError()}).");
        return ExitCode.Unreachable;
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
