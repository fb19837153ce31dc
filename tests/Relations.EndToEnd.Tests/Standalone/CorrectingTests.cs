using Relations.EndToEnd.Tests.Running;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Standalone;

/// <summary>Correcting records by hand and having documents read again, from the command line.</summary>
public sealed class CorrectingTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private StandaloneSystem? system;

    private CommandLine CommandLine => system!.CommandLine;

    public async Task InitializeAsync()
    {
        system = await StandaloneSystem.StartAsync(folder["data"]);
        (await CommandLine.RunAsync("ingest", Checkout.Samples)).Expect(0);
    }

    public async Task DisposeAsync()
    {
        if (system is not null)
            await system.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Corrections_OfTheSamples_OutliveThatAllIsReadAgain()
    {
        var before = await AgreementsAsync();
        var (one, other) = (before[0], before.Last(agreement => agreement.Id != before[0].Id));

        await MakeAsync("set", one.Id, "place", "Port Moresby");
        await MakeAsync("set", one.Id, "status", "in force");
        var joined = await MakeAsync("join", one.Id, other.Id);
        var apart = await CommandLine.RunAsync("correct", "apart", one.Id, one.Id, "--reason", "none");
        var corrected = await AgreementsAsync();
        var claims = (await CommandLine.RunAsync("agreements", "--id", joined.Records.Single(id => corrected.Exists(agreement => agreement.Id == id)))).Expect(0);
        var joins = Google.Protobuf.JsonParser.Default.Parse<Agreement>(claims.Output).Provenance.Joins;
        var vain = await CommandLine.RunAsync("correct", "apart", joins[0].Claim, joins[^1].Claim, "--claims", "--reason", "none");
        var dry = (await CommandLine.RunAsync("reread", "--dry-run")).Expect(0);
        var reread = (await CommandLine.RunAsync("reread")).Expect(0);
        var older = (await CommandLine.RunAsync("reread", "--older", "--json")).Expect(0);
        var after = await AgreementsAsync();
        await MakeAsync("revert", joined.Id);

        Assert.Equal(2, apart.ExitCode);
        Assert.Equal((1, "Nothing tells the two apart"), (vain.ExitCode, vain.Errors[..27]));
        var set = Assert.Single(corrected, agreement => agreement.Place == "Port Moresby");
        Assert.Equal(AgreementStatus.InForce, set.Status);
        Assert.Equal(before.Count - 1, corrected.Count);
        Assert.Equal(corrected, after);
        Assert.EndsWith("read again, 0 left as they are. Records that would be: none different.", dry.Errors.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("read again, 0 left as they are. Records: none different.", reread.Errors.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("0 read again", older.Errors.Trim(), StringComparison.Ordinal);
        Assert.Equal(before.Count, (await AgreementsAsync()).Count);
        var listed = (await CommandLine.RunAsync("corrections", "--json")).Expect(0).Messages<Correction>();
        Assert.Equal([CorrectionState.InEffect, CorrectionState.InEffect, CorrectionState.Reverted], listed.Select(correction => correction.State));
        Assert.All(listed, correction => Assert.Equal("Ada", correction.Author));
    }

    [Fact]
    public async Task Documents_AnotherVersionReads_AreReadAgainThoughTheSystemIsKilled_AndStayCorrected()
    {
        var corrected = (await AgreementsAsync())[0];
        await MakeAsync("set", corrected.Id, "place", "Port Moresby");
        await system!.DisposeAsync();
        // Tables of one's own make another version of the extractor.
        folder.Write("people.tsv", "Aurelian Vance\tNOR\tTrade Minister\tA. Vance\n"u8.ToArray());
        system = await StandaloneSystem.StartAsync(folder["data"], "--resources", folder.Path);

        var would = (await CommandLine.RunAsync("reread", "--older", "--dry-run")).Expect(0);
        var broken = CommandLine.RunAsync("reread", "--older");
        await Task.Delay(TimeSpan.FromMilliseconds(700));
        await system.KillAsync();
        await broken;
        await system.DisposeAsync();
        system = await StandaloneSystem.StartAsync(folder["data"], "--resources", folder.Path);
        var rest = (await CommandLine.RunAsync("reread", "--older")).Expect(0);
        var none = (await CommandLine.RunAsync("reread", "--older")).Expect(0);

        Assert.StartsWith($"{SampleSystem.SampleNames.Count} read again", would.Errors.Trim(), StringComparison.Ordinal);
        Assert.Contains("read again", rest.Errors, StringComparison.Ordinal);
        Assert.StartsWith("0 read again, 0 left", none.Errors.Trim(), StringComparison.Ordinal);
        Assert.Equal("Port Moresby", Assert.Single(await AgreementsAsync(), agreement => agreement.Id == corrected.Id).Place);
    }

    private async Task<List<Agreement>> AgreementsAsync() => [.. (await CommandLine.RunAsync("agreements", "--json")).Expect(0).Messages<Agreement>()];

    private async Task<Correction> MakeAsync(params string[] words) =>
        Assert.Single((await CommandLine.RunAsync(["correct", .. words, "--author", "Ada", "--reason", "the gazette says so"])).Expect(0).Messages<Correction>());
}
