using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relations.HttpJson.Calls;
using Relations.ServiceDefaults.Reflection;

namespace Relations.HttpJson.Routing;

/// <summary>The gRPC methods that a process has mapped.</summary>
internal static class ServedMethods
{
    /// <summary>The calls behind them, in the order of their paths.</summary>
    public static IReadOnlyList<GrpcCall> Find(IEndpointRouteBuilder endpoints) =>
    [
        .. endpoints.DataSources.SelectMany(source => source.Endpoints)
            .Select(endpoint => (Method: MethodOf(endpoint), endpoint.RequestDelegate))
            .Where(served => served.Method is not null)
            .Select(served => new GrpcCall(served.Method!, served.RequestDelegate!))
            .OrderBy(call => call.Path, StringComparer.Ordinal),
    ];

    /// <summary>Those that state paths over HTTP, once for each, in the order of these.</summary>
    public static IReadOnlyList<(HttpRoute Route, GrpcCall Call)> Routes(IReadOnlyList<GrpcCall> calls) =>
    [
        .. calls.SelectMany(call => HttpRuleReader.Routes(call.Method).Select(route => (Route: route, Call: call)))
            .OrderBy(served => served.Route.Template, StringComparer.Ordinal)
            .ThenBy(served => served.Route.Verb, StringComparer.Ordinal),
    ];

    private static MethodDescriptor? MethodOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<GrpcMethodMetadata>() is { } metadata
            ? GeneratedServices.DescriptorOf(metadata.ServiceType).FindMethodByName(metadata.Method.Name)
            : null;
}
