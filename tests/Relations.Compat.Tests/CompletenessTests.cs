using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;

namespace Relations.Compat.Tests;

/// <summary>Whether the stand-ins hold all that the official assemblies refer to, called by a test or not.</summary>
public sealed class CompletenessTests
{
    // Any reference type fits: the parameters of the types in question are only constrained to classes.
    private static readonly Type[] Arguments = [.. Enumerable.Repeat(typeof(object), 8)];

    public static TheoryData<string> Official => [typeof(GrpcServiceOptions).Assembly.Location, typeof(GrpcChannel).Assembly.Location];

    [Theory]
    [MemberData(nameof(Official))]
    public void Member_ReferredToByAnOfficialAssembly_Exists(string path)
    {
        var module = Assembly.LoadFrom(path).ManifestModule;
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var members = reader.MemberReferences.Where(member => IsOurs(reader, reader.GetMemberReference(member).Parent)).ToList();

        Assert.NotEmpty(members);
        Assert.All(members, member =>
            Assert.NotNull(module.ResolveMember(MetadataTokens.GetToken(member), Arguments, Arguments)));
    }

    [Theory]
    [MemberData(nameof(Official))]
    public void Type_OfAnOfficialAssembly_Loads(string path) => Assert.NotEmpty(Assembly.LoadFrom(path).GetTypes());

    private static bool IsOurs(MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => IsOurs(reader, reader.GetTypeReference((TypeReferenceHandle)type).ResolutionScope),
        HandleKind.TypeSpecification => GenericDefinition(reader, (TypeSpecificationHandle)type) is { } definition && IsOurs(reader, definition),
        HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type).Name)
            is "Grpc.Core.Api" or "Grpc.Net.Common",
        _ => false,
    };

    // The signature of a generic instance is its marker, class or value type, and the type itself (ECMA-335, II.23.2.14).
    private static EntityHandle? GenericDefinition(MetadataReader reader, TypeSpecificationHandle type)
    {
        var signature = reader.GetBlobReader(reader.GetTypeSpecification(type).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        signature.ReadCompressedInteger();
        return signature.ReadTypeHandle();
    }
}
