using Relations.EndToEnd.Tests.Articles;
using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Standalone;

/// <summary>The whole system is killed in the middle of its work and started again.</summary>
public sealed class KillTests
{
    private const int Unreachable = 3;
    private const int Count = 500;

    [Fact]
    public async Task Kill_DuringIngest_LosesNothingAcceptedAndStoresNothingTwice()
    {
        using var folder = new TemporaryFolder();
        var articles = TreatyArticles.Make(Count);
        TreatyArticles.WriteTo(folder["articles"], articles);
        IReadOnlyList<string> accepted;
        await using (var system = await StandaloneSystem.StartAsync(folder["data"]))
        {
            await using var ingest = system.CommandLine.Start(["ingest", folder["articles"]]);
            await UntilSomeAreDoneAsync(system);
            await system.KillAsync();
            accepted = system.Spool.Accepted;
            Assert.InRange(system.Spool.Done.Count, 1, Count - 1);
            var code = await ingest.ExitAsync();
            Assert.True(code == Unreachable, ingest.Story);
        }

        await using var again = await StandaloneSystem.StartAsync(folder["data"]);
        await again.SettledAsync();
        Assert.Empty(accepted.Except(again.Spool.Done));
        (await again.CommandLine.RunAsync("ingest", folder["articles"])).Expect(0);

        await articles.AreStoredOnceAsync(again.CommandLine, again.Spool);
    }

    [Fact]
    public async Task Kill_WhileTheDropFolderIsWorkedOff_StoresAllOnceAfterTheNextStart()
    {
        using var folder = new TemporaryFolder();
        var articles = TreatyArticles.Make(Count);
        await using (var system = await StandaloneSystem.StartAsync(folder["data"]))
        {
            TreatyArticles.WriteTo(system.Spool.Drop, articles);
            await UntilSomeAreDoneAsync(system);
            await system.KillAsync();
            Assert.InRange(system.Spool.Done.Count, 1, Count - 1);
        }

        await using var again = await StandaloneSystem.StartAsync(folder["data"]);
        await again.SettledAsync();

        await articles.AreStoredOnceAsync(again.CommandLine, again.Spool);
    }

    private static Task UntilSomeAreDoneAsync(StandaloneSystem system)
    {
        return Eventually.HoldsAsync(() => system.Spool.Done.Count >= Count / 10, "some documents are done", () => system.Story);
    }
}
