namespace Relations.Ingestion.Spool;

/// <summary>What stands at a path in the drop folder.</summary>
internal enum FileKind
{
    Missing,
    RegularFile,
    Folder,
    SymbolicLink,
    Other,
}

internal static class FileKinds
{
    private const int Fifo = 0x1000;
    private const int CharacterDevice = 0x2000;
    private const int FolderType = 0x4000;
    private const int BlockDevice = 0x6000;
    private const int Socket = 0xC000;

    /// <summary>The kind of what stands at a path; links are not followed and nothing is opened, as opening a pipe would wait for its writer.</summary>
    public static FileKind Of(string path)
    {
        var info = new FileInfo(path);
        if ((int)info.Attributes == -1)
            return FileKind.Missing;
        if (info.Attributes.HasFlag(FileAttributes.ReparsePoint))
            return FileKind.SymbolicLink;
        if (info.Attributes.HasFlag(FileAttributes.Directory))
            return FileKind.Folder;
        if (!OperatingSystem.IsLinux())
            return FileKind.RegularFile;
        return Posix.Stat(path)?.Type switch
        {
            null => FileKind.Missing,
            FolderType => FileKind.Folder,
            Fifo or CharacterDevice or BlockDevice or Socket => FileKind.Other,
            _ => FileKind.RegularFile,
        };
    }
}
