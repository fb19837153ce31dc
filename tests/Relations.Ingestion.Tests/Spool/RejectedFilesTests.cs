using System.Diagnostics;
using System.Text.Json;
using Relations.Domain;
using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Tests.Spool;

public sealed class RejectedFilesTests : IDisposable
{
    private const string Id = "aa00000000000000000000000000000000000000000000000000000000000000";

    private readonly SpoolOnDisk _spool = new();
    private readonly RejectedFiles _rejected;

    public RejectedFilesTests() => _rejected = new RejectedFiles(_spool.Layout, new FolderFlusher());

    [Fact]
    public async Task Keep_MovesTheFileUntouched_WithTheReasonBesideIt()
    {
        await _rejected.KeepAsync(SpoolOnDisk.Write(_spool.Layout.Root, "é.txt", "text"), Note(Id, "é.txt"));

        Assert.Equal("text", File.ReadAllText(InRejected("é.txt")));
        using var reason = JsonDocument.Parse(File.ReadAllText(InRejected("é.txt.reason.json")));
        Assert.Equal(["id", "fileName", "reason", "detail", "at"], reason.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("NO_PROSE", reason.RootElement.GetProperty("reason").GetString());
        Assert.Equal(Note(Id, "é.txt"), _rejected.Find(Id));
    }

    [Fact]
    public async Task Keep_WhenTheNameIsTaken_KeepsBoth()
    {
        for (var i = 1; i <= 3; i++)
            await _rejected.KeepAsync(SpoolOnDisk.Write(_spool.Layout.Root, "a.txt", $"text {i}"), Note(null, "a.txt"));

        Assert.Equal(["text 1", "text 2", "text 3"], new[] { "a.txt", "a-2.txt", "a-3.txt" }.Select(name => File.ReadAllText(InRejected(name))));
        Assert.True(File.Exists(InRejected("a-3.txt.reason.json")));
    }

    [Theory]
    [InlineData('a', 255)]
    [InlineData('ж', 127)]
    public async Task Keep_OfANameWithoutRoomForTheReason_ShortensIt(char letter, int length)
    {
        var name = new string(letter, length - 4) + ".txt";
        for (var i = 1; i <= 2; i++)
            await _rejected.KeepAsync(SpoolOnDisk.Write(_spool.Layout.Root, name, $"text {i}"), Note(null, name));

        var kept = Directory.EnumerateFiles(_spool.Layout.Rejected, "*.txt").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, kept.Count);
        Assert.All(kept, path => Assert.Equal(name, RejectionNote.Read(path + ".reason.json")?.FileName));
    }

    [Fact]
    public async Task Keep_BrokenOffBeforeTheFileIsMoved_AnswersAndIsDoneAgainUnderTheSameName()
    {
        await Assert.ThrowsAsync<IOException>(() => _rejected.KeepAsync(Path.Combine(_spool.Layout.Root, "gone.txt"), Note(Id, "gone.txt")));
        Assert.Equal(Note(Id, "gone.txt"), _rejected.Find(Id));
        // As a kill leaves it.
        Note(Id, "gone.txt").Write(InRejected("gone.txt.reason.json"), FileMode.CreateNew);

        await _rejected.KeepAsync(SpoolOnDisk.Write(_spool.Layout.Root, "gone.txt", "text"), Note(Id, "gone.txt"));

        Assert.Equal(["gone.txt", "gone.txt.reason.json"], Directory.EnumerateFiles(_spool.Layout.Rejected).Select(Path.GetFileName).Order());
    }

    [SkippableFact]
    public async Task Keep_LinksAndPipes_MovesThemselves()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Needs mkfifo.");
        var link = Path.Combine(_spool.Layout.Drop, "link");
        var pipe = Path.Combine(_spool.Layout.Drop, "pipe");
        File.CreateSymbolicLink(link, "/nonexistent");
        using (var process = Process.Start("mkfifo", pipe))
            process.WaitForExit();

        await _rejected.KeepAsync(link, Note(null, "link"));
        await _rejected.KeepAsync(pipe, Note(null, "pipe"));

        Assert.Equal(FileKind.SymbolicLink, FileKinds.Of(InRejected("link")));
        Assert.Equal(FileKind.Other, FileKinds.Of(InRejected("pipe")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_spool.Layout.Drop));
    }

    [Fact]
    public async Task Forget_WhenStoredAfterAll_LeavesTheFileAndNotTheStatus()
    {
        await _rejected.KeepAsync(SpoolOnDisk.Write(_spool.Layout.Root, "a.txt", "text"), Note(Id, "a.txt"));

        _rejected.Forget(Id);

        Assert.Null(_rejected.Find(Id));
        Assert.True(File.Exists(InRejected("a.txt")));
    }

    public void Dispose() => _spool.Dispose();

    private string InRejected(string name) => Path.Combine(_spool.Layout.Rejected, name);

    private static RejectionNote Note(string? id, string name) => new(id, name, RejectionReason.NoProse, "No prose.", DateTimeOffset.UnixEpoch);
}
