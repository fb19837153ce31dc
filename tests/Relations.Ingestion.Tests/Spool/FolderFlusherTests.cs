using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Tests.Spool;

public sealed class FolderFlusherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderFlusher _flusher = new();

    [Fact]
    public async Task Flushes_AskedForAllAtOnce_AllComplete() =>
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => Task.Run(() => _flusher.FlushAsync(_folder.Path)))).WaitAsync(TimeSpan.FromMinutes(1));

    [SkippableFact]
    public async Task FolderThatIsGone_FailsThoseWhoAskedForIt_AndNoOthers()
    {
        Skip.If(OperatingSystem.IsWindows(), "Folders are not flushed there.");
        var good = _flusher.FlushAsync(_folder.Path);
        var bad = _flusher.FlushAsync(_folder.Path, Path.Combine(_folder.Path, "gone"));

        await good;
        await Assert.ThrowsAsync<IOException>(() => bad);
        await _flusher.FlushAsync(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();
}
