namespace Relations.Architecture.Tests;

/// <summary>The arrows of docs/architecture.md: what each service may see, itself or through others.</summary>
public sealed class ReferenceTests
{
    private const string Domain = "Relations.Domain";
    private const string Contracts = "Relations.Contracts";
    private const string Protos = "Relations.Protos";
    private const string Mapping = "Relations.Mapping";
    private const string Documents = "Relations.Documents";
    private const string Extraction = "Relations.Extraction";
    private const string Defaults = "Relations.ServiceDefaults";
    private const string HttpJson = "Relations.HttpJson";
    private const string Ingestion = "Relations.Ingestion";
    private const string Query = "Relations.Query";
    private const string Postgres = "Relations.Postgres";
    private const string Standalone = "Relations.Standalone";
    private const string Cli = "Relations.Cli";
    private const string Client = "Relations.Client";
    private const string Reference = "Relations.Reference";

    private static readonly IReadOnlyDictionary<string, ProjectFile> Services = Repository.Projects("services");

    private static readonly Dictionary<string, string[]> MaySee = new(StringComparer.Ordinal)
    {
        [Domain] = [],
        [Protos] = [],
        [Contracts] = [Domain],
        [Mapping] = [Domain, Protos],
        [Documents] = [Domain],
        [Extraction] = [Domain, Documents],
        [Defaults] = [Domain, Contracts, Protos],
        [HttpJson] = [Domain, Contracts, Protos, Defaults],
        [Ingestion] = [Domain, Documents, Extraction, Contracts, Protos, Mapping, Defaults, HttpJson],
        [Query] = [Domain, Contracts, Protos, Mapping, Defaults, HttpJson],
        [Postgres] = [],
        [Standalone] = [Domain, Documents, Extraction, Contracts, Protos, Mapping, Defaults, HttpJson, Ingestion, Query, Postgres],
        [Reference] = [Domain, Contracts, Protos, Defaults, HttpJson],
        [Client] = [Protos],
        [Cli] = [Domain, Documents, Extraction, Protos, Mapping, Client],
    };

    private static readonly string[] StoreUsers = [Query, Postgres];

    public static TheoryData<string> Names => new(Services.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Service_Project_SeesOnlyWhatTheArrowsAllow(string name)
    {
        Assert.True(MaySee.TryGetValue(name, out var allowed), $"{name} has no place among the arrows yet: add what it may see.");
        var seen = Services[name].Closure(Services);
        Assert.Empty(seen.Except(allowed));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Service_Sources_AreItsOwn(string name) => Assert.Empty(Services[name].ForeignSources);

    [Theory]
    [InlineData(Domain)]
    [InlineData(Contracts)]
    [InlineData(Documents, "AngleSharp", "Markdig", "DocumentFormat.OpenXml")]
    [InlineData(Extraction)]
    public void PureService_Packages_ReadFormatsAndNothingElse(string name, params string[] allowed)
    {
        var project = Services[name];
        Assert.Empty(project.Packages.Except(allowed));
        Assert.Empty(project.Frameworks);
        Assert.Equal("Microsoft.NET.Sdk", project.Sdk);
        Assert.Equal("", project.UsesGrpc);
    }

    [Fact]
    public void PostgreSql_Packages_AreOnlyWithTheOwnerOfTheStore()
    {
        var users = Services.Values
            .Where(project => project.Packages.Any(package => package.StartsWith("Npgsql", StringComparison.Ordinal)
                || package.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)))
            .Select(project => project.Name);
        Assert.Empty(users.Except(StoreUsers));
    }

    [Fact]
    public void Services_Never_SeeTests()
    {
        var tests = Repository.Projects("tests", "benchmarks");
        foreach (var service in Services.Values)
            Assert.Empty(service.Closure(Services).Intersect(tests.Keys));
    }
}
