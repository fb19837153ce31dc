using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Routing;

namespace Relations.ServiceDefaults.Reflection;

/// <summary>The gRPC services this process serves, found in its routes, so that nothing is described that is not served.</summary>
/// <remarks>First asked for by a call, when every route is mapped.</remarks>
internal sealed class ServiceCatalogue(EndpointDataSource endpoints)
{
    private readonly Lazy<IReadOnlyList<ServiceDescriptor>> services = new(() => Find(endpoints));

    /// <summary>The services, by full name.</summary>
    public IReadOnlyList<ServiceDescriptor> Services => services.Value;

    /// <summary>Whether a service of this full name is served.</summary>
    public bool Contains(string fullName) => Services.Any(service => service.FullName == fullName);

    private static ServiceDescriptor[] Find(EndpointDataSource endpoints) =>
    [
        .. endpoints.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.ServiceType)
            .OfType<Type>()
            .Distinct()
            .Select(GeneratedServices.DescriptorOf)
            .DistinctBy(service => service.FullName)
            .OrderBy(service => service.FullName, StringComparer.Ordinal),
    ];
}
