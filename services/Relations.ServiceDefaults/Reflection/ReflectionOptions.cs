using Google.Protobuf.Reflection;

namespace Relations.ServiceDefaults.Reflection;

/// <summary>What reflection describes beside the services.</summary>
internal sealed class ReflectionOptions
{
    /// <summary>Files that no service imports: messages that travel inside <c>Any</c>, extensions.</summary>
    public List<FileDescriptor> Files { get; } = [];
}
