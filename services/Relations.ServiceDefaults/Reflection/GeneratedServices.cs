using System.Reflection;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Relations.ServiceDefaults.Reflection;

/// <summary>What generated code knows of a service.</summary>
public static class GeneratedServices
{
    /// <summary>The descriptor of the service that a class implements.</summary>
    /// <exception cref="InvalidOperationException">The class does not derive from a generated base.</exception>
    /// <remarks>Generated code puts the binding attribute on the base class; the class it names also holds the descriptor.</remarks>
    public static ServiceDescriptor DescriptorOf(Type implementation)
    {
        ArgumentNullException.ThrowIfNull(implementation);
        return implementation.GetCustomAttribute<BindServiceMethodAttribute>(inherit: true)?.BindType
            .GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ServiceDescriptor
            ?? throw new InvalidOperationException($"{implementation} does not derive from a generated service base.");
    }
}
