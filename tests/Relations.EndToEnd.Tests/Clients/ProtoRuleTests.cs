using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>The protos keep buf's rules of style, and every client that was made of released ones goes on working.</summary>
public sealed class ProtoRuleTests
{
    private const string FieldOfMoney = "  string currency = 2;";

    [SkippableTheory]
    [InlineData("lint")]
    [InlineData("breaking")]
    public async Task Protos_AsTheyAre_KeepTheRules(string script)
    {
        await NodePackages.Protos.NeedAsync();
        (await Programs.RunAsync("npm", ["run", "--silent", script], NodePackages.Protos.Folder)).Expect(0);
    }

    [SkippableFact]
    public async Task Protos_WithoutAReleasedField_AreSeenToBreakClients()
    {
        await NodePackages.Protos.NeedAsync();
        using var folder = new TemporaryFolder();
        (await Programs.RunAsync("cp", ["-r", Path.Combine(Checkout.Root, "protos"), folder.Path], Checkout.Root)).Expect(0);
        var money = Path.Combine(folder.Path, "protos", "relations", "v1", "money.proto");
        var without = (await File.ReadAllTextAsync(money)).Replace(FieldOfMoney, "", StringComparison.Ordinal);
        await File.WriteAllTextAsync(money, without);

        var answer = await Programs.RunAsync(Path.Combine(NodePackages.Protos.Folder, "node_modules", ".bin", "buf"), ["breaking", Path.Combine(folder.Path, "protos"), "--against", "released.binpb"], NodePackages.Protos.Folder);

        Assert.NotEqual(0, answer.ExitCode);
        Assert.Contains("\"currency\"", answer.Output + answer.Errors, StringComparison.Ordinal);
    }
}
