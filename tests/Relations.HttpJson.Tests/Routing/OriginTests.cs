namespace Relations.HttpJson.Tests.Routing;

/// <summary>Calls from pages of other sites.</summary>
[Collection(ShapesTests.Name)]
public sealed class OriginTests(ShapesHost host)
{
    [Theory]
    [InlineData(ShapesHost.Origin, true)]
    [InlineData("https://other.example", false)]
    public async Task Page_OfAnOrigin_MayCallIfItIsConfigured(string origin, bool may)
    {
        using var preflight = await host.SendAsync("OPTIONS", "/v1/shapes", headers: [("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type")]);
        using var call = await host.SendAsync("POST", "/v1/shapes", "{}", headers: ("Origin", origin));
        using var error = await host.SendAsync("GET", "/v1/shapes/x?nothing=1", headers: ("Origin", origin));

        foreach (var response in new[] { preflight, call, error })
            Assert.Equal(may ? [origin] : [], Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal(may ? ["ETag"] : [], Header(call, "Access-Control-Expose-Headers"));
        Assert.Equal(may ? ["content-type"] : [], Header(preflight, "Access-Control-Allow-Headers"));
    }

    private static IEnumerable<string> Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values : [];
}
