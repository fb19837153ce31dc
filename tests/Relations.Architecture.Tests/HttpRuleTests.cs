using Google.Api;
using Google.Protobuf.Reflection;

namespace Relations.Architecture.Tests;

/// <summary>Every method that HTTP can carry says where it is served over HTTP.</summary>
public sealed class HttpRuleTests
{
    private static readonly MethodDescriptor[] All =
    [
        .. typeof(V1.Evidence).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor")?.GetValue(null))
            .OfType<FileDescriptor>()
            .Where(file => file.Package == "relations.v1")
            .SelectMany(file => file.Services)
            .SelectMany(service => service.Methods),
    ];

    public static TheoryData<string> Names => new(All.Where(method => !method.IsClientStreaming).Select(method => method.FullName));

    [Theory]
    [MemberData(nameof(Names))]
    public void Method_WithOneRequest_HasAPathOfTheVersionOfItsPackage(string name)
    {
        var rules = Rules(All.Single(method => method.FullName == name));
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.StartsWith("/v1/", Place(rule).Path, StringComparison.Ordinal));
    }

    [Fact]
    public void Methods_OfAllServices_HavePathsOfTheirOwn()
    {
        var places = All.SelectMany(Rules).Select(Place).ToArray();
        Assert.Equal(places.Distinct(), places);
    }

    private static IEnumerable<HttpRule> Rules(MethodDescriptor method) =>
        method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is { } rule ? [rule, .. rule.AdditionalBindings] : [];

    private static (HttpRule.PatternOneofCase Method, string Path) Place(HttpRule rule) => (rule.PatternCase, rule.PatternCase switch
    {
        HttpRule.PatternOneofCase.Get => rule.Get,
        HttpRule.PatternOneofCase.Post => rule.Post,
        HttpRule.PatternOneofCase.Put => rule.Put,
        HttpRule.PatternOneofCase.Patch => rule.Patch,
        HttpRule.PatternOneofCase.Delete => rule.Delete,
        _ => "",
    });
}
