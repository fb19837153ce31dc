using System.Net.Http.Headers;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relations.ServiceDefaults;
using Relations.Tests.Http.V1;

namespace Relations.HttpJson.Tests;

/// <summary>A process that serves <see cref="ShapesService"/> over HTTP/JSON, for pages of one origin too.</summary>
public sealed class ShapesHost : IAsyncLifetime
{
    public const string Origin = "https://desk.example";
    public const int MaxBodySize = 64 * 1024;

    private WebApplication? application;

    internal ShapesService Service => application!.Services.GetRequiredService<ShapesService>();

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["HttpJson:AllowedOrigins"] = Origin,
            ["HttpJson:MaxBodySize"] = $"{MaxBodySize}",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults();
        builder.Services.AddSingleton<ShapesService>();
        builder.Services.AddRelationsHttpJson(builder.Configuration);
        application = builder.Build();
        application.MapGrpcService<ShapesService>();
        application.MapServiceDefaults();
        application.MapRelationsHttpJson();
        await application.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await application!.DisposeAsync();
    }

    /// <summary>Sends a request; its body, if any, is JSON unless said otherwise.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string method, string path, string? body = null, string? type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body);
            request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        }
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>What the service was asked, as it answers with it.</summary>
    internal async Task<Shape> AskedAsync(string method, string path, string? body = null, string? type = "application/json")
    {
        using var response = await SendAsync(method, path, body, type);
        var json = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, json);
        return JsonParser.Default.Parse<Shape>(json);
    }

    /// <summary>The error that a text of JSON holds.</summary>
    internal static Status Error(string json) =>
        new JsonParser(JsonParser.Settings.Default.WithTypeRegistry(TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor))).Parse<Status>(json);

    /// <summary>The error that an answer is.</summary>
    internal static async Task<Status> ErrorAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return Error(await response.Content.ReadAsStringAsync());
    }

    /// <summary>The details of one type.</summary>
    internal static T Detail<T>(Status status)
        where T : IMessage, new() => status.Details.Single(detail => detail.Is(new T().Descriptor)).Unpack<T>();
}

/// <summary>Tests that share one such process.</summary>
[CollectionDefinition(Name)]
public sealed class ShapesTests : ICollectionFixture<ShapesHost>
{
    public const string Name = "Shapes";
}
