using System.Xml.Linq;

namespace Relations.Architecture.Tests;

/// <summary>The build's own rules: one place for versions, lock files, every project in the solution.</summary>
public sealed class BuildTests
{
    private static readonly string[] Folders = ["compat", "services", "tests", "benchmarks"];
    private static readonly IReadOnlyDictionary<string, ProjectFile> All = Repository.Projects(Folders);

    public static TheoryData<string> Names => new(All.Keys);

    [Fact]
    public void PackageVersions_OutsideTheCentralFile_AreNowhere()
    {
        var files = Folders.SelectMany(folder => Repository.FilesBelow(folder, "*.csproj").Concat(Repository.FilesBelow(folder, "*.props")).Concat(Repository.FilesBelow(folder, "*.targets")))
            .Concat(Directory.EnumerateFiles(Repository.Root, "Directory.Build.*"));
        var versions = files.SelectMany(file => XDocument.Load(file).Descendants()
            .Where(item => item.Name.LocalName is "PackageReference" or "PackageVersion")
            .Where(item => (string?)(item.Attribute("Version") ?? item.Attribute("VersionOverride")) is { } version && !version.StartsWith("$(", StringComparison.Ordinal))
            .Select(item => $"{Path.GetRelativePath(Repository.Root, file)}: {item}"));
        Assert.Empty(versions);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Project_OfTheCheckout_HasALockFile(string name) =>
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(All[name].Path)!, "packages.lock.json")), $"{name} has no packages.lock.json.");

    [Theory]
    [MemberData(nameof(Names))]
    public void Project_OfTheCheckout_IsInTheSolution(string name)
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Relations.sln"));
        Assert.Contains($"\"{Path.GetRelativePath(Repository.Root, All[name].Path).Replace('/', '\\')}\"", solution, StringComparison.Ordinal);
    }
}
