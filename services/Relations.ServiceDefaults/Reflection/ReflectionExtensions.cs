using Google.Protobuf.Reflection;
using Google.Rpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Relations.V1;

namespace Relations.ServiceDefaults.Reflection;

/// <summary>Adds gRPC server reflection.</summary>
public static class ReflectionExtensions
{
    /// <summary>
    /// Adds reflection over every gRPC service that is mapped, over the details of errors, and over further files, whose
    /// messages travel inside <c>Any</c>. May be called more than once.
    /// </summary>
    public static IServiceCollection AddRelationsReflection(this IServiceCollection services, params FileDescriptor[] furtherFiles)
    {
        services.TryAddSingleton<ServiceCatalogue>();
        services.TryAddSingleton<ReflectionAnswers>();
        services.Configure<ReflectionOptions>(options => options.Files.AddRange(
            [StatusReflection.Descriptor, ErrorDetailsReflection.Descriptor, ErrorReasonReflection.Descriptor, .. furtherFiles]));
        return services;
    }

    /// <summary>Maps <c>grpc.reflection.v1</c> and <c>grpc.reflection.v1alpha</c>.</summary>
    public static IEndpointRouteBuilder MapRelationsReflection(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<ReflectionService>();
        endpoints.MapGrpcService<ReflectionAlphaService>();
        return endpoints;
    }
}
