using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relations.HttpJson.Calls;
using Relations.ServiceDefaults.Reflection;

namespace Relations.HttpJson.Routing;

/// <summary>The gRPC methods that a process has mapped and that have paths over HTTP.</summary>
internal static class ServedMethods
{
    /// <summary>Their routes, each with the call behind it, in the order of their paths.</summary>
    public static IReadOnlyList<(HttpRoute Route, GrpcCall Call)> Find(IEndpointRouteBuilder endpoints) =>
    [
        .. endpoints.DataSources.SelectMany(source => source.Endpoints)
            .Select(endpoint => (Method: MethodOf(endpoint), endpoint.RequestDelegate))
            .Where(served => served.Method is not null)
            .SelectMany(served => HttpRuleReader.Routes(served.Method!).Select(route => (Route: route, Call: new GrpcCall(served.Method!, served.RequestDelegate!))))
            .OrderBy(served => served.Route.Template, StringComparer.Ordinal)
            .ThenBy(served => served.Route.Verb, StringComparer.Ordinal),
    ];

    private static MethodDescriptor? MethodOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<GrpcMethodMetadata>() is { } metadata
            ? GeneratedServices.DescriptorOf(metadata.ServiceType).FindMethodByName(metadata.Method.Name)
            : null;
}
