using System.Runtime.InteropServices;

namespace Relations.Postgres;

/// <summary>Signals to other processes, which .NET does not send by itself.</summary>
internal static partial class Signals
{
    private const int SigInt = 2;

    /// <summary>Sends SIGINT: PostgreSQL's fast shutdown. A process that is gone already is no error.</summary>
    public static void Interrupt(int processId) => _ = Kill(processId, SigInt);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);
}
