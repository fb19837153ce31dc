using Relations.HttpJson.Routing;
using Relations.Tests.Http.V1;

namespace Relations.HttpJson.Tests.Routing;

/// <summary>Rules of <c>google.api.http</c>, as they are read when a process starts.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Refusals => new(Refused.Descriptor.Methods.Select(method => method.Name));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Rule_ThatIsNotServed_IsRefused(string name)
    {
        var method = Refused.Descriptor.FindMethodByName(name);
        var error = Assert.Throws<NotSupportedException>(() => HttpRuleReader.Routes(method).ToList());
        Assert.StartsWith(method.FullName, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_WithFurtherBindings_GivesARouteForEach()
    {
        var routes = HttpRuleReader.Routes(Shapes.Descriptor.FindMethodByName("Post")).ToList();
        Assert.Equal(["POST /v1/shapes", "PATCH /v1/shapes/{name}", "PUT /v1/shapes/{name}"], routes.Select(route => $"{route.Verb} {route.Template}"));
        Assert.Equal([true, false, true], routes.Select(route => route.Body.TakesAll));
    }
}
