using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Relations.HttpJson.Answers;
using Relations.HttpJson.Binding;
using Relations.HttpJson.Calls;
using Relations.HttpJson.Connect;
using Relations.HttpJson.OpenApi;
using Relations.HttpJson.Routing;

namespace Relations.HttpJson;

/// <summary>Serves gRPC methods as JSON over HTTP, at the paths that their protos state by <c>google.api.http</c>, and by the Connect protocol at those of gRPC.</summary>
public static class HttpJsonExtensions
{
    private const string NotServed = "This path or method is not served.";

    private static readonly string Index = new JsonObject
    {
        ["name"] = "Relations",
        ["version"] = OpenApiDocument.Version,
        ["openapi"] = "/openapi.json",
        ["health"] = new JsonArray("/health/live", "/health/ready"),
    }.ToJsonString();

    /// <summary>Adds what serving needs.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">The host's configuration; section <c>HttpJson</c> is read.</param>
    public static IServiceCollection AddRelationsHttpJson(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton<IValidateOptions<HttpJsonOptions>, HttpJsonOptionsValidator>();
        services.AddOptions<HttpJsonOptions>().Bind(configuration.GetSection(HttpJsonOptions.Section)).ValidateOnStart();
        services.AddResponseCompression();
        services.AddCors();
        return services.AddSingleton<ResponseBody>().AddSingleton<AnswerWriter>().AddSingleton<RequestReader>();
    }

    /// <summary>
    /// Serves the gRPC services that are mapped so far. Unary methods answer with one message, server streams with JSON Lines; errors are
    /// <c>google.rpc.Status</c>. What is served is described at <c>/openapi.json</c>, which <c>/</c> points to. Connect serves all methods but those
    /// in which both sides stream. Call it last.
    /// </summary>
    /// <exception cref="NotSupportedException">A method states a path that cannot be served.</exception>
    public static WebApplication MapRelationsHttpJson(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var answers = app.Services.GetRequiredService<AnswerWriter>();
        app.UseStatusCodePages(page => answers.WriteErrorAsync(page.HttpContext, page.HttpContext.Response.StatusCode, NotServed));
        app.UseConfiguredCors();
        var reader = app.Services.GetRequiredService<RequestReader>();
        var calls = ServedMethods.Find(app);
        var served = ServedMethods.Routes(calls);
        foreach (var (route, call) in served)
            app.MapMethods(route.Template, Verbs(route), new HttpJsonEndpoint(route, call, reader, answers).HandleAsync)
                .WithDisplayName($"HTTP/JSON {route.Verb} {route.Template}");
        foreach (var path in served.Select(method => method.Route).GroupBy(route => route.Template))
            app.MapOtherMethods(path.Key, [.. path.SelectMany(Verbs)], answers);
        app.UseConnect(calls);
        app.MapDocument("/openapi.json", answers, OpenApiDocument.Write([.. served.Select(method => method.Route)]));
        app.MapDocument("/", answers, Index);
        return app;
    }

    // The endpoints of gRPC have the same paths; the media type of a request tells whose it is.
    private static void UseConnect(this WebApplication app, IEnumerable<GrpcCall> calls)
    {
        var (body, size) = (app.Services.GetRequiredService<ResponseBody>(), app.Services.GetRequiredService<IOptions<HttpJsonOptions>>().Value.MaxBodySize);
        var endpoints = calls
            .Where(call => !call.Method.IsClientStreaming || !call.Method.IsServerStreaming)
            .ToDictionary(call => call.Path, call => new ConnectEndpoint(call, body, size), StringComparer.Ordinal);
        app.Use(async (context, next) =>
        {
            if (!endpoints.TryGetValue(context.Request.Path.Value ?? "", out var endpoint) || !await endpoint.TryHandleAsync(context))
                await next(context);
        });
    }

    private static void UseConfiguredCors(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<HttpJsonOptions>>().Value.Origins;
        if (origins.Length > 0)
            app.UseCors(policy => policy.WithOrigins(origins).AllowAnyMethod().AllowAnyHeader().WithExposedHeaders("ETag"));
    }

    private static string[] Verbs(HttpRoute route) => route.HasTag ? [route.Verb, HttpMethods.Head] : [route.Verb];

    // Without this, a path of two segments could also be that of a gRPC method, so that any method but its own would be 404.
    private static void MapOtherMethods(this WebApplication app, string template, string[] allowed, AnswerWriter answers) =>
        app.Map(template, context =>
        {
            context.Response.Headers.Allow = string.Join(", ", allowed);
            return answers.WriteErrorAsync(context, StatusCodes.Status405MethodNotAllowed, NotServed);
        }).WithDisplayName($"HTTP/JSON {template}");

    private static void MapDocument(this WebApplication app, string path, AnswerWriter answers, string json) =>
        app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], context => answers.WriteAsync(context, json, tagged: true));
}
