using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;

namespace Relations.HttpJson.Answers;

/// <summary>Messages as proto3 JSON, the details of errors included.</summary>
internal static class ProtoJson
{
    private static readonly JsonFormatter Formatter = new(
        JsonFormatter.Settings.Default.WithTypeRegistry(TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor)));

    /// <summary>A message on one line.</summary>
    public static string Format(IMessage message) => Formatter.Format(message);
}
