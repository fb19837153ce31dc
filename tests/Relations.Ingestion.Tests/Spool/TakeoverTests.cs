using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Tests.Spool;

public sealed class TakeoverTests : IDisposable
{
    private const string Id = "aa00000000000000000000000000000000000000000000000000000000000000";
    private static readonly TimeSpan LeaseDuration = TimeSpan.FromSeconds(30);

    private readonly SpoolOnDisk _spool = new();
    private readonly ManualTime _time = new();
    private readonly WorkerFolder _own;
    private readonly WorkerFolder _other;
    private readonly Takeover _takeover;

    public TakeoverTests()
    {
        _own = new WorkerFolder(_spool.Layout, new FolderFlusher());
        _other = new WorkerFolder(_spool.Layout, new FolderFlusher());
        _own.Create();
        _other.Create();
        _takeover = new Takeover(_spool.Layout, _own, LeaseDuration, _time);
    }

    [Fact]
    public void Worker_WhoseProcessLives_IsLeftAloneHoweverLongItStandsStill()
    {
        using var lease = Lease.Take(_other.Path);
        Assert.Empty(_takeover.Run());
        _time.Advance(LeaseDuration * 10);

        Assert.Empty(_takeover.Run());
        Assert.True(lease.Renew());
    }

    [Fact]
    public void Worker_WhoseProcessIsGone_IsTakenOverAtOnce()
    {
        Lease.Take(_other.Path).Dispose();

        Assert.Equal([_other.Name], _takeover.Run());
    }

    [Fact]
    public void Worker_OfAnotherMachine_IsTakenOverWhenItsLeaseStandsStill()
    {
        var lease = Path.Combine(_other.Path, "lease");
        File.WriteAllText(lease, "another-kernel 1");
        Assert.Empty(_takeover.Run());
        _time.Advance(LeaseDuration * 0.9);
        File.WriteAllText(lease, "another-kernel 2");
        Assert.Empty(_takeover.Run());
        _time.Advance(LeaseDuration * 0.9);
        Assert.Empty(_takeover.Run());
        _time.Advance(LeaseDuration * 0.1);

        Assert.Equal([_other.Name], _takeover.Run());
    }

    [Fact]
    public void Worker_ThatComesBackAfterItsLease_LearnsThatItWasTakenOver()
    {
        using var lease = Lease.Take(_other.Path);
        File.WriteAllText(Path.Combine(_other.Path, "lease"), "another-kernel 1");
        _takeover.Run();
        _time.Advance(LeaseDuration);
        _takeover.Run();

        Assert.False(lease.Renew());
    }

    [Fact]
    public void Absorb_TakesEverythingTheOtherHad_AlsoWhatItHadTakenOver()
    {
        _other.Claim(SpoolOnDisk.Write(_spool.Layout.Drop, "claimed.txt", "claimed"));
        SpoolOnDisk.Write(_other.Path, $"read/{Id}/read.txt", "read");
        SpoolOnDisk.Write(_other.TakenFolder("third"), $"read/{Id}/third.txt", "third");
        Lease.Take(_other.Path).Dispose();
        _takeover.Run();

        var ids = _own.TakenFolders().ToArray().SelectMany(_own.Absorb).Distinct();

        Assert.Equal([Id], ids);
        Assert.Equal("claimed.txt", Path.GetFileName(Assert.Single(_own.ClaimedFiles())));
        Assert.Equal(["read.txt", "third.txt"], _own.FilesOf(Id).Select(Path.GetFileName));
        Assert.Equal([_own.Path], Directory.EnumerateDirectories(_spool.Layout.Work));
    }

    [Fact]
    public async Task Claim_ByTwoWorkersAtOnce_IsWonByOne()
    {
        for (var i = 0; i < 200; i++)
        {
            var file = SpoolOnDisk.Write(_spool.Layout.Drop, "a.txt", "text");
            using var start = new Barrier(2);

            var claims = await Task.WhenAll(new[] { _own, _other }.Select(worker => Task.Run(() =>
            {
                start.SignalAndWait();
                return worker.Claim(file);
            })));

            Assert.Single(claims, claim => claim is not null);
        }
    }

    public void Dispose() => _spool.Dispose();
}
