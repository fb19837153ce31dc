using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Tests.Spool;

public sealed class DropFolderTests : IDisposable
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);

    private readonly SpoolOnDisk _spool = new();
    private readonly ManualTime _time = new();
    private readonly DropFolder _drop;

    public DropFolderTests() => _drop = new DropFolder(_spool.Layout, Settle, _time, NullLogger<DropFolder>.Instance);

    [Fact]
    public void File_UnchangedOverTheSettlePeriod_IsGiven()
    {
        var file = Drop("a.txt");
        Assert.Empty(_drop.Look());
        Assert.True(_drop.IsWaiting);
        _time.Advance(Settle);

        var candidate = Assert.Single(_drop.Look());

        Assert.Equal((file, FileKind.RegularFile, 4L), (candidate.Path, candidate.Kind, candidate.Length));
    }

    [Fact]
    public void File_StillGrowing_IsNotGivenUntilItStops()
    {
        var file = Drop("a.txt");
        for (var i = 0; i < 3; i++)
        {
            Assert.Empty(_drop.Look());
            _time.Advance(Settle);
            File.AppendAllText(file, "more");
        }
        Assert.Empty(_drop.Look());
        _time.Advance(Settle);

        Assert.Single(_drop.Look());
    }

    [SkippableFact]
    public void File_OpenForWriting_IsNotGivenHoweverLongItRests()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux tells who has a file open.");
        var file = Drop("a.txt");
        using (File.Open(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            Assert.Empty(_drop.Look());
            _time.Advance(Settle * 10);
            Assert.Empty(_drop.Look());
        }

        Assert.Single(_drop.Look());
    }

    [Theory]
    [InlineData(".hidden.txt")]
    [InlineData("a.txt.part")]
    [InlineData("a.TMP")]
    [InlineData("a.crdownload")]
    [InlineData("a.filepart")]
    [InlineData(".folder/a.txt")]
    public void Name_OfSomethingHiddenOrUnfinished_IsIgnored(string name)
    {
        Drop(name);

        Assert.Empty(LookTwice());
        Assert.False(_drop.IsWaiting);
    }

    [Fact]
    public void File_InASubfolder_IsGiven()
    {
        var file = Drop("2001/may/a.txt");

        Assert.Equal(file, Assert.Single(LookTwice()).Path);
    }

    [SkippableFact]
    public void LinksAndPipes_AreGivenAsWhatTheyAre_AndNotFollowed()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Needs mkfifo.");
        var outside = SpoolOnDisk.Write(_spool.Layout.Root, "outside/secret.txt", "text");
        File.CreateSymbolicLink(Path.Combine(_spool.Layout.Drop, "file"), outside);
        Directory.CreateSymbolicLink(Path.Combine(_spool.Layout.Drop, "folder"), Path.GetDirectoryName(outside)!);
        File.CreateSymbolicLink(Path.Combine(_spool.Layout.Drop, "nowhere"), "/nonexistent");
        using (var process = Process.Start("mkfifo", Path.Combine(_spool.Layout.Drop, "pipe")))
            process.WaitForExit();

        var kinds = _drop.Look().OrderBy(candidate => candidate.Path).Select(candidate => (Path.GetFileName(candidate.Path), candidate.Kind));

        Assert.Equal([("file", FileKind.SymbolicLink), ("folder", FileKind.SymbolicLink), ("nowhere", FileKind.SymbolicLink), ("pipe", FileKind.Other)], kinds);
    }

    [Fact]
    public void File_TakenAwayBeforeItSettled_IsForgotten()
    {
        File.Delete(Drop("a.txt", look: true));

        Assert.Empty(LookTwice());
        Assert.False(_drop.IsWaiting);
    }

    [Fact]
    public void MoreFilesThanAreWatchedAtOnce_AreAllGivenInTheEnd()
    {
        for (var i = 0; i < 5000; i++)
            Drop($"{i}.txt");
        var given = new HashSet<string>();

        for (var look = 0; look < 4; look++)
        {
            foreach (var candidate in _drop.Look())
            {
                File.Delete(candidate.Path);
                given.Add(candidate.Path);
            }
            _time.Advance(Settle);
        }

        Assert.Equal(5000, given.Count);
    }

    public void Dispose() => _spool.Dispose();

    private string Drop(string name, bool look = false)
    {
        var path = SpoolOnDisk.Write(_spool.Layout.Drop, name, "text");
        if (look)
            Assert.Empty(_drop.Look());
        return path;
    }

    private List<Candidate> LookTwice()
    {
        Assert.Empty(_drop.Look());
        _time.Advance(Settle);
        return [.. _drop.Look()];
    }
}
