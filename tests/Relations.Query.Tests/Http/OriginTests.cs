namespace Relations.Query.Tests.Http;

public sealed class OriginTests(OriginTests.Open open) : IClassFixture<OriginTests.Open>
{
    [Theory]
    [InlineData("https://desk.example", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("https://other.example", false)]
    public async Task Page_OfAnOrigin_MayCallIfItIsConfigured(string origin, bool may)
    {
        using var client = new HttpClient { BaseAddress = open.Service.Http };
        using var preflight = new HttpRequestMessage(HttpMethod.Options, new Uri("/v1/agreements", UriKind.Relative));
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "GET");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/agreements", UriKind.Relative));
        request.Headers.Add("Origin", origin);

        foreach (var asked in new[] { preflight, request })
        {
            using var response = await client.SendAsync(asked);
            Assert.Equal(may ? [origin] : [], response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed : []);
        }
    }

    /// <summary>A service that pages of two origins may call.</summary>
    public sealed class Open : IAsyncLifetime
    {
        internal QueryService Service { get; } = new() { Settings = new Dictionary<string, string?> { ["HttpJson:AllowedOrigins"] = "https://desk.example http://localhost:3000" } };

        public Task InitializeAsync() => Service.InitializeAsync();

        public Task DisposeAsync() => Service.DisposeAsync();
    }
}
