namespace Relations.Contracts.Tests;

/// <summary>
/// The wire format is a promise to processes of other versions: the newest file of each contract is what is written now, and every
/// older one is still read. A change adds a file with the next number; it never edits one.
/// </summary>
public class GoldenFileTests
{
    public static TheoryData<string> AllFiles => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)!)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Golden");

    [Fact]
    public Task DocumentRead_WithEveryKindOfFact_IsWrittenAsInItsGoldenFile() => AssertWrittenAsync(Samples.Read);

    [Fact]
    public Task DocumentStored_IsWrittenAsInItsGoldenFile() => AssertWrittenAsync(Samples.Stored);

    [Fact]
    public Task DocumentRejected_IsWrittenAsInItsGoldenFile() => AssertWrittenAsync(Samples.Rejected);

    [Theory]
    [MemberData(nameof(AllFiles))]
    public async Task GoldenFile_OfAnyVersion_IsRead(string file)
    {
        var shown = await File.ReadAllTextAsync(Path.Combine(Folder, file));

        object? message = file.Split('.')[0] switch
        {
            nameof(DocumentRead) => WireFormat.Read<DocumentRead>(shown),
            nameof(DocumentStored) => WireFormat.Read<DocumentStored>(shown),
            nameof(DocumentRejected) => WireFormat.Read<DocumentRejected>(shown),
            var unknown => throw new InvalidOperationException($"No contract is named {unknown}."),
        };

        Assert.NotNull(message);
    }

    [Fact]
    public async Task DocumentRead_WrittenAndRead_IsTheSame()
    {
        var shown = await WireFormat.OfAsync(Samples.Read);

        var read = WireFormat.Read<DocumentRead>(shown);

        Assert.Equivalent(Samples.Read, read, strict: true);
        Assert.Equal(Samples.Read.Facts.Select(fact => fact.GetType()), read!.Facts.Select(fact => fact.GetType()));
    }

    private static async Task AssertWrittenAsync<T>(T message)
        where T : class
    {
        var newest = Directory.GetFiles(Folder, $"{typeof(T).Name}.*.json").Max(StringComparer.Ordinal);
        Assert.True(newest is not null, $"{typeof(T).Name} has no golden file; it is written as\n{await WireFormat.OfAsync(message)}");
        Assert.Equal(await File.ReadAllTextAsync(newest), await WireFormat.OfAsync(message));
    }
}
