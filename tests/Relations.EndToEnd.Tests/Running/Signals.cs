using System.Runtime.InteropServices;

namespace Relations.EndToEnd.Tests.Running;

/// <summary>What a terminal sends.</summary>
internal static partial class Signals
{
    /// <summary>Ctrl-C, to one process.</summary>
    public static void Interrupt(int processId)
    {
        if (Kill(processId, 2) != 0)
            throw new InvalidOperationException($"Process {processId} could not be interrupted (error {Marshal.GetLastPInvokeError()}).");
    }

    /// <summary>Ctrl-C, to a process that leads a group and to all others in it.</summary>
    public static void InterruptGroup(int processId) => Interrupt(-processId);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);
}
