using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Relations.Architecture.Tests;

/// <summary>What a compiled assembly refers to outside itself, read from its metadata.</summary>
internal static class AssemblyReferences
{
    /// <summary>Types and members as <c>System.IO.File</c> and <c>System.DateTime.get_UtcNow</c>.</summary>
    public static IReadOnlySet<string> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.ToDictionary(handle => (EntityHandle)handle, handle => NameOf(metadata, handle));
        var members = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => types.ContainsKey(member.Parent))
            .Select(member => $"{types[member.Parent]}.{metadata.GetString(member.Name)}");
        return types.Values.Concat(members).ToHashSet(StringComparer.Ordinal);
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
