using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Tests.Spool;

public sealed class RawBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(RawBytes.MaxLength)]
    public async Task File_UpToTheLimit_IsHeldWithItsId(int length)
    {
        var content = new byte[length];
        new Random(1).NextBytes(content);

        var raw = await RawBytes.ReadAsync(Write(content), default);

        Assert.NotNull(raw);
        Assert.Equal(content, raw.Content);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), raw.Id);
    }

    [Fact]
    public async Task File_OverTheLimit_IsHashedAndNotHeld()
    {
        var content = new byte[RawBytes.MaxLength + 1];
        var path = Write(content);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var raw = await RawBytes.ReadAsync(path, default);

        Assert.NotNull(raw);
        Assert.Null(raw.Content);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), raw.Id);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < RawBytes.MaxLength / 2, "the bytes were held");
    }

    [SkippableFact]
    public async Task File_OpenForWriting_IsNotRead()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux tells who has a file open.");
        var path = Write([1]);
        using var writer = File.Open(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

        Assert.Null(await RawBytes.ReadAsync(path, default));
    }

    public void Dispose() => _folder.Dispose();

    private string Write(byte[] content)
    {
        var path = Path.Combine(_folder.Path, "file");
        File.WriteAllBytes(path, content);
        return path;
    }
}
