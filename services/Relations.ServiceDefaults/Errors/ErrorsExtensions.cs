using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Relations.ServiceDefaults.Errors;

/// <summary>Adds canonical errors to a gRPC server.</summary>
public static class ErrorsExtensions
{
    /// <summary>
    /// Adds gRPC and translates what methods throw: an <see cref="Grpc.Core.RpcException"/> stays as it is; after the caller has
    /// gone, CANCELLED or DEADLINE_EXCEEDED; what an <see cref="IFailureClassifier"/> knows, its failure; during shutdown,
    /// UNAVAILABLE; anything else is logged and becomes INTERNAL with nothing but the log's correlation id.
    /// </summary>
    public static IServiceCollection AddRelationsErrors(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<FailureTranslator>();
        services.AddGrpc(options =>
        {
            if (!options.Interceptors.Any(interceptor => interceptor.Type == typeof(FailureInterceptor)))
                options.Interceptors.Add<FailureInterceptor>();
        });
        return services;
    }

    /// <summary>Adds what knows the outages of one dependency.</summary>
    public static IServiceCollection AddFailureClassifier<T>(this IServiceCollection services)
        where T : class, IFailureClassifier
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFailureClassifier, T>());
        return services;
    }
}
