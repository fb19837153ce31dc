using System.Net;
using Google.Rpc;

namespace Relations.HttpJson.Tests.Routing;

/// <summary>Paths and methods that are not served.</summary>
[Collection(ShapesTests.Name)]
public sealed class MethodTests(ShapesHost host)
{
    [Theory]
    [InlineData("DELETE", "/v1/shapes", "POST")]
    [InlineData("GET", "/v1/shapes", "POST")]
    [InlineData("POST", "/v1/shapes/x", "GET", "HEAD", "PATCH", "PUT")]
    [InlineData("DELETE", "/v1/shapes/x", "GET", "HEAD", "PATCH", "PUT")]
    [InlineData("OPTIONS", "/v1/blobs/x", "PUT")]
    [InlineData("DELETE", "/", "GET", "HEAD")]
    [InlineData("POST", "/openapi.json", "GET", "HEAD")]
    public async Task Method_ThatAPathDoesNotHave_Is405WithThoseItHas(string method, string path, params string[] allowed)
    {
        using var response = await host.SendAsync(method, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, response.Content.Headers.Allow.SelectMany(each => each.Split(", ")).Order(StringComparer.Ordinal));
        Assert.Equal("ERROR_REASON_INVALID_HTTP_REQUEST", ShapesHost.Detail<ErrorInfo>(await ShapesHost.ErrorAsync(response)).Reason);
    }

    [Theory]
    [InlineData("GET", "/v1/nothing")]
    [InlineData("POST", "/v1/nothing")]
    [InlineData("DELETE", "/v1/nothing")]
    [InlineData("GET", "/v1/shapes/x/y")]
    [InlineData("GET", "/v1/shapes:nothing")]
    [InlineData("GET", "/v2/shapes/x")]
    public async Task Path_ThatIsNotServed_Is404(string method, string path)
    {
        using var response = await host.SendAsync(method, path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("ERROR_REASON_INVALID_HTTP_REQUEST", ShapesHost.Detail<ErrorInfo>(await ShapesHost.ErrorAsync(response)).Reason);
    }
}
