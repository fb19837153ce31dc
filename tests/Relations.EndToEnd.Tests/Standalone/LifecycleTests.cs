using System.Net;
using System.Net.Sockets;
using Relations.EndToEnd.Tests.Running;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Standalone;

public sealed class LifecycleTests
{
    private const int Unreachable = 3;

    [Fact]
    public async Task Up_AfterItWasInterrupted_LeftNoProcessAndKeptTheData()
    {
        using var folder = new TemporaryFolder();
        string[] before;
        await using (var system = await StandaloneSystem.StartAsync(folder["data"]))
        {
            (await system.CommandLine.RunAsync("ingest", Checkout.Samples)).Expect(0);
            before = (await system.CommandLine.RunAsync("agreements", "--json")).Expect(0).Lines;
            Assert.Contains(ProcessTable.Using(system.Data), process => process.Command.Contains("postgres", StringComparison.Ordinal));

            var code = await system.InterruptAsync();

            Assert.True(code == 0, system.Story);
            Assert.Empty(ProcessTable.Using(system.Data));
        }

        await using var again = await StandaloneSystem.StartAsync(folder["data"]);

        Assert.NotEmpty(before);
        Assert.Equal(before, (await again.CommandLine.RunAsync("agreements", "--json")).Expect(0).Lines);
        var answer = (await again.CommandLine.RunAsync("ingest", Checkout.Samples, "--json")).Expect(0);
        Assert.All(answer.Messages<DocumentStatus>(), status => Assert.True(status.Duplicate, answer.Story));
    }

    [Fact]
    public async Task Up_OnDataThatIsInUse_RefusesAndHarmsNothing()
    {
        using var folder = new TemporaryFolder();
        await using var system = await StandaloneSystem.StartAsync(folder["data"]);

        await using var second = StandaloneSystem.Launch(folder["data"], FreePorts.TakeUrls(3));
        var code = await second.ExitAsync();

        Assert.True(code == Unreachable, second.Story);
        Assert.Contains(folder["data"], second.Errors, StringComparison.Ordinal);
        Assert.Contains("in use", second.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Errors, StringComparison.Ordinal);
        (await system.CommandLine.RunAsync("documents")).Expect(0);
    }

    [Fact]
    public async Task Up_InterruptedAtATerminal_EndsInOrder_WhateverTheFolderItIsIn()
    {
        using var folder = new TemporaryFolder();
        folder.Write("other/appsettings.json", "{ what other programs are set to"u8.ToArray());
        // A terminal interrupts all processes of its group: this is one of its own.
        await using var up = StandaloneSystem.LaunchInGroup(folder["other"], folder["data"], FreePorts.TakeUrls(3));
        await Eventually.HoldsAsync(() => up.HasExited || up.Output.Contains("Relations is ready", StringComparison.Ordinal), "the system is ready", () => up.Story);

        Signals.InterruptGroup(up.Id);
        var code = await up.ExitAsync();

        Assert.True(code == 0, up.Story);
        Assert.DoesNotContain("terminating connection", up.Output + up.Errors, StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => ProcessTable.Using(folder["data"]).Count == 0, "its processes end", () => string.Join('\n', ProcessTable.Using(folder["data"])));
    }

    [Fact]
    public async Task Up_WhoseServersNumberHasGoneToAnotherServer_LeavesThatAlone()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await StandaloneSystem.StartAsync(folder["data"]))
            await first.InterruptAsync();
        // Named like a server. PostgreSQL itself refuses to start while the number is that of a process of the same account.
        File.Copy("/bin/sleep", folder["postgres-other"]);
        await using var other = RunningProcess.Start(folder["postgres-other"], ["600"]);
        await File.WriteAllTextAsync(folder["data/postgres/postmaster.pid"], $"{other.Id}\n");

        await using var up = StandaloneSystem.Launch(folder["data"], FreePorts.TakeUrls(3));
        await Eventually.HoldsAsync(() => up.HasExited || up.Output.Contains("Relations is ready", StringComparison.Ordinal), "it is ready or refuses", () => up.Story);

        Assert.False(other.HasExited, up.Story);
        if (!up.HasExited)
            Signals.Interrupt(up.Id);
        await up.ExitAsync();
    }

    [SkippableFact]
    public async Task Up_InAFolderThatWasDeleted_BeginsAnew()
    {
        Skip.IfNot(Environment.IsPrivilegedProcess, "Only root's clusters are elsewhere than in their folder.");
        using var folder = new TemporaryFolder();
        // Closed to the server's account, as a folder below /root.
        var closed = Directory.CreateDirectory(folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        var clusters = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            var data = Path.Combine(closed, "data");
            await using (var system = await StandaloneSystem.StartAsync(data))
            {
                Assert.Empty((await system.CommandLine.RunAsync("documents", "--json")).Expect(0).Lines);
                (await system.CommandLine.RunAsync("ingest", Checkout.Samples)).Expect(0);
            }
            clusters.Add(new DirectoryInfo(Path.Combine(data, "postgres")).LinkTarget!);
            Directory.Delete(data, recursive: true);
        }
        Assert.Equal(2, clusters.Distinct().Count());
        foreach (var cluster in clusters)
        {
            Directory.Delete(cluster, recursive: true);
            File.Delete(cluster + ".password");
        }
    }

    [Theory]
    [InlineData("--query-url", "http://192.0.2.1:5080")]
    [InlineData("--http-url", "https://127.0.0.1:5082")]
    [InlineData("--ingestion-url", "127.0.0.1:5081")]
    public async Task Up_AtAnAddressThatItCannotListenAt_SaysSo(string option, string address)
    {
        using var folder = new TemporaryFolder();
        await using var up = StandaloneSystem.Launch(folder["data"], FreePorts.TakeUrls(3), option, address);

        Assert.InRange(await up.ExitAsync(), 1, Unreachable);
        Assert.Contains(option.TrimStart('-'), up.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", up.Errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Up_OnDataOfSomebodyElses_NamesTheFolder()
    {
        Skip.If(Environment.IsPrivilegedProcess, "Nothing is closed to root.");
        using var folder = new TemporaryFolder();
        var spool = Directory.CreateDirectory(folder["data/spool"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var up = StandaloneSystem.Launch(folder["data"], FreePorts.TakeUrls(3));

        Assert.Equal(Unreachable, await up.ExitAsync());
        Assert.Contains(folder["data"], up.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", up.Errors, StringComparison.Ordinal);
        spool.UnixFileMode |= UnixFileMode.UserWrite;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Up_OnAPortThatIsInUse_NamesItAndLeavesNoProcess(int which)
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var urls = FreePorts.TakeUrls(3);
        urls[which] = $"http://{taken.LocalEndpoint}";

        await using var up = StandaloneSystem.Launch(folder["data"], urls);
        var code = await up.ExitAsync();

        Assert.True(code == Unreachable, up.Story);
        Assert.Contains(urls[which], up.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", up.Errors, StringComparison.Ordinal);
        Assert.Empty(ProcessTable.Using(folder["data"]));
    }

    [Fact]
    public async Task Up_InterruptedWhileItStarts_EndsInOrderAndStartsAgain()
    {
        using var folder = new TemporaryFolder();
        await using (var up = StandaloneSystem.Launch(folder["data"], FreePorts.TakeUrls(3)))
        {
            await Eventually.HoldsAsync(() => up.HasExited || ProcessTable.Using(folder["data"]).Any(process => process.Id != up.Id), "its first child runs", () => up.Story);
            Signals.Interrupt(up.Id);
            var code = await up.ExitAsync();
            Assert.True(code == 0, up.Story);
            await Eventually.HoldsAsync(() => ProcessTable.Using(folder["data"]).Count == 0, "its processes end", () => string.Join('\n', ProcessTable.Using(folder["data"])));
        }
        await using var system = await StandaloneSystem.StartAsync(folder["data"]);
    }
}
