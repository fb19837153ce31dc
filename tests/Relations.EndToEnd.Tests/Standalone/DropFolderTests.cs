using System.Security.Cryptography;
using System.Text;
using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Standalone;

[Collection(SampleTests.Name)]
public sealed class DropFolderTests(SampleSystem samples)
{
    private const string FirstHalf = "A bridge in two halves\n\nOn 6 June 1997, Bolivia and Paraguay signed an agreement on roads in La Paz. ";
    private const string SecondHalf = "The bridge that it promised was opened three years later, and both presidents walked across it.\n";

    [Fact]
    public async Task DropFolder_FileStillBeingCopied_IsTakenWhenWhole()
    {
        var spool = samples.System.Spool;
        var path = Path.Combine(spool.Drop, "bridge.txt");
        await using (var copy = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            await copy.WriteAsync(Encoding.UTF8.GetBytes(FirstHalf));
            await copy.FlushAsync();
            await DropAndAwaitAsync("later.txt", "A file that came later\n\nThe foreign minister of Laos visited Hanoi on 2 May 1996. He spoke about the border, about rivers and about trade in timber.\n");

            // What came later has rested long enough to be stored: so has the first half, which must still lie where it was.
            Assert.True(File.Exists(path), samples.System.Story);
            await copy.WriteAsync(Encoding.UTF8.GetBytes(SecondHalf));
        }
        var whole = IdOf(FirstHalf + SecondHalf);
        await Eventually.HoldsAsync(() => spool.Done.Contains(whole), "the whole file is stored", () => samples.System.Story);

        Assert.False(File.Exists(path));
        Assert.DoesNotContain(IdOf(FirstHalf), spool.Done);
        Assert.DoesNotContain("bridge.txt", spool.RejectedNames);
    }

    [Fact]
    public async Task DropFolder_FilesInFolders_AreTaken()
    {
        Directory.CreateDirectory(Path.Combine(samples.System.Spool.Drop, "1998", "june"));
        await DropAndAwaitAsync(
            Path.Combine("1998", "june", "visit.txt"),
            "A visit in June\n\nThe president of Ghana visited Lagos on 9 June 1998 for talks. Nigeria and Ghana have had an embassy in each other's capital for decades.\n");
    }

    private async Task DropAndAwaitAsync(string name, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(samples.System.Spool.Drop, name), text);
        await Eventually.HoldsAsync(() => samples.System.Spool.Done.Contains(IdOf(text)), $"{name} is stored", () => samples.System.Story);
    }

    private static string IdOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
