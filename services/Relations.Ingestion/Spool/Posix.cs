using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Relations.Ingestion.Spool;

/// <summary>The calls of the C library that .NET has no way to. Constants are those of Linux.</summary>
internal static partial class Posix
{
    private const int OpenReadOnly = 0;
    private const int CloseOnExec = 0x80000;
    private const int SetLease = 1024;
    private const int SetSignal = 10;
    private const int ReadLease = 0;
    private const int NoLease = 2;
    // Ignored unless handled, where a broken lease's own signal would end the process.
    private const int SigUrg = 23;
    private const int TryAgain = 11;
    private const int CurrentFolder = -100;
    private const int NoFollowLinks = 0x100;
    private const uint BasicStats = 0x7ff;

    /// <summary>Writes a folder's entries to disk: until then a rename may be undone by a power failure.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(folder, OpenReadOnly | CloseOnExec);
        if (descriptor < 0)
            throw Failed("open", folder);
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        if (Fsync(descriptor) != 0)
            throw Failed("fsync", folder);
    }

    /// <summary>Renames whatever stands at a path, be it a link or a pipe, which .NET refuses to move. What is at the new path is replaced.</summary>
    public static void Rename(string from, string to)
    {
        if (OperatingSystem.IsWindows())
            File.Move(from, to, overwrite: true);
        else if (RenamePath(from, to) != 0)
            throw Failed("rename", from);
    }

    /// <summary>True when some process has the file open for writing; false when none has or the file system cannot tell.</summary>
    public static bool IsOpenForWriting(SafeFileHandle readOnly)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var descriptor = (int)readOnly.DangerousGetHandle();
        if (Control(descriptor, SetSignal, SigUrg) != 0)
            return false;
        if (Control(descriptor, SetLease, ReadLease) != 0)
            return Marshal.GetLastPInvokeError() == TryAgain;
        _ = Control(descriptor, SetLease, NoLease);
        return false;
    }

    /// <summary>What stands at a path, without following a link; null when nothing does.</summary>
    public static FileStats? Stat(string path) => StatX(CurrentFolder, path, NoFollowLinks, BasicStats, out var stats) == 0 ? stats : null;

    private static IOException Failed(string call, string path) =>
        new($"{call} of {path}: {Marshal.GetLastPInvokeErrorMessage()}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenamePath(string from, string to);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, int argument);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out FileStats stats);

    /// <summary><c>struct statx</c>, which is laid out alike on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct FileStats
    {
        [FieldOffset(28)]
        private readonly ushort _mode;
        [FieldOffset(136)]
        private readonly ulong _device;

        /// <summary>The file type bits of its mode.</summary>
        public readonly int Type => _mode & 0xF000;

        /// <summary>Number of the file system it is on.</summary>
        public readonly ulong Device => _device;
    }
}
