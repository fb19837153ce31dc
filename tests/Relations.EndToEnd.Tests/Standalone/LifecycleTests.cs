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
