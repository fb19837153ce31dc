using Google.Protobuf;
using Google.Rpc;
using Relations.Domain.Facts;

namespace Relations.Query.Tests.Http;

/// <summary>The service with two treaties of one pair, a client of its HTTP address, and ways to ask it.</summary>
public sealed class StoredTreaties : IAsyncLifetime
{
    internal QueryService Service { get; } = new();

    internal HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Service.InitializeAsync();
        Client = new HttpClient { BaseAddress = Service.Http };
        await Service.StoreAsync(
            new Article("Peru and Chile signed the Andes Treaty on 3 May 2002.", "2002-05-04", "Lima Herald")
                .Agreement("the Andes Treaty", "Andes Treaty", "CHL,PER", "2002-05-03", AgreementType.Treaty, AgreementStatus.Signed, Subject.Border)
                .Event("signed the Andes Treaty", "Signing in Lima", EventType.Meeting, "CHL,PER", "2002-05-03", EventStatus.Held, "Ana Rojas")
                .Person("Peru", "Ana Rojas"),
            new Article("Chile and Peru plan a Copper Protocol; trade was 4 billion dollars in 2001.", "2002-06-01")
                .Agreement("a Copper Protocol", "Copper Protocol", "CHL,PER", null, AgreementType.Protocol, AgreementStatus.Planned, Subject.Trade)
                .Figure("trade was 4 billion dollars", Indicator.Trade, 4e9, "CHL,PER", "2001"));
    }

    public Task DisposeAsync()
    {
        Client.Dispose();
        return Service.DisposeAsync();
    }

    internal Task<HttpResponseMessage> GetAsync(string path, string method = "GET") =>
        Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)));

    /// <summary>The answer as a message.</summary>
    internal async Task<T> ReadAsync<T>(string path)
        where T : IMessage, new()
    {
        using var response = await GetAsync(path);
        var json = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, json);
        return JsonParser.Default.Parse<T>(json);
    }

    /// <summary>The error that a response carries.</summary>
    internal static async Task<Status> ErrorAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var types = Google.Protobuf.Reflection.TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor);
        return new JsonParser(JsonParser.Settings.Default.WithTypeRegistry(types)).Parse<Status>(await response.Content.ReadAsStringAsync());
    }
}
