using System.Collections.Concurrent;
using Google.Api;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Net.Client.Configuration;

namespace Relations.Client.Calls;

/// <summary>Which calls are retried, and when.</summary>
internal static class RetryRules
{
    private static readonly Type InPackage = typeof(V1.Evidence);
    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a method has the effect of one call however often it is called: HTTP serves it by GET or PUT, which promise that. Only the
    /// descriptor of its own service is looked at, as making those of all takes longer than many a call.
    /// </summary>
    public static bool IsRepeatable(IMethod method) => Known.GetOrAdd(method.FullName, _ => Descriptor(method) is { } found && IsRepeatable(found));

    /// <summary>Whether the descriptor of a method says so.</summary>
    public static bool IsRepeatable(MethodDescriptor method) =>
        method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is { } rule
        && rule.AdditionalBindings.Prepend(rule).Any(each => each.PatternCase is HttpRule.PatternOneofCase.Get or HttpRule.PatternOneofCase.Put);

    /// <summary>What a channel is told that retries: a call that ends with UNAVAILABLE is made again after 0.1, 0.3, 0.9 s, each varied at random.</summary>
    /// <param name="attempts">Calls in all, 2 to 5.</param>
    public static ServiceConfig Config(int attempts) => new()
    {
        MethodConfigs =
        {
            new MethodConfig
            {
                Names = { MethodName.Default },
                RetryPolicy = new RetryPolicy
                {
                    MaxAttempts = attempts,
                    InitialBackoff = TimeSpan.FromSeconds(0.1),
                    MaxBackoff = TimeSpan.FromSeconds(2),
                    BackoffMultiplier = 3,
                    RetryableStatusCodes = { StatusCode.Unavailable },
                },
            },
        },
    };

    // Code that is generated of a service has a class of its name, which holds its descriptor.
    private static MethodDescriptor? Descriptor(IMethod method) =>
        (InPackage.Assembly.GetType($"{InPackage.Namespace}.{method.ServiceName.Split('.')[^1]}")?.GetProperty("Descriptor")?.GetValue(null) as ServiceDescriptor)
            ?.FindMethodByName(method.Name);
}
