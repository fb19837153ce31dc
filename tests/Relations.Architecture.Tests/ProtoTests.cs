using Google.Protobuf.Reflection;

namespace Relations.Architecture.Tests;

/// <summary>The protos are the client's manual: each element says what it is.</summary>
public sealed class ProtoTests
{
    private static readonly string Folder = Path.Combine("protos", "relations", "v1");

    /// <summary>What lists of different kinds have of different types or with different values.</summary>
    private static readonly string[] DifferByKind = ["types", "statuses", "order_by"];

    public static TheoryData<string> Files => new(Repository.FilesBelow(Folder, "*.proto").Select(Path.GetFileName)!);

    [Theory]
    [MemberData(nameof(Files))]
    public void Proto_EveryElement_HasAComment(string file)
    {
        var elements = Read(file);
        Assert.NotEmpty(elements);
        Assert.DoesNotContain(elements, element => !element.HasComment);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Proto_ElementsRead_AreAllThatTheDescriptorHas(string file)
    {
        var compiled = typeof(V1.Evidence).Assembly.GetTypes()
            .Select(type => type.GetProperty("Descriptor")?.GetValue(null))
            .OfType<FileDescriptor>()
            .Single(descriptor => descriptor.Name == $"relations/v1/{file}");
        Assert.Equal(NamesOf(compiled).Order(StringComparer.Ordinal), Read(file).Select(element => element.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Proto_FieldsOfOneNameInRequestsForLists_AreOfOneTypeAndComment()
    {
        // Changes are found by what a record was before as well as by what it is.
        var fields = Repository.FilesBelow(Folder, "*_service.proto").Where(file => Path.GetFileName(file) != "change_service.proto").SelectMany(ListFields).ToLookup(field => field.Name, field => field.Says);
        Assert.Contains("between", fields.Select(field => field.Key));
        Assert.All(fields.Where(field => !DifferByKind.Contains(field.Key)), field => Assert.Single(field.Distinct()));
    }

    /// <summary>The fields of a file's <c>List...Request</c> with their types and comments.</summary>
    private static IEnumerable<(string Name, string Says)> ListFields(string file)
    {
        var says = "";
        foreach (var line in File.ReadLines(file).SkipWhile(line => !line.StartsWith("message List", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line != "}"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is [.. var type, var name, "=", _])
            {
                yield return (name, string.Join(' ', type) + says);
                says = "";
            }
            else
            {
                says += line;
            }
        }
    }

    private static IReadOnlyList<ProtoElement> Read(string file) =>
        ProtoElements.In(File.ReadAllLines(Path.Combine(Repository.Root, Folder, file)));

    private static IEnumerable<string> NamesOf(FileDescriptor file) =>
        [
            .. file.MessageTypes.SelectMany(NamesOf),
            .. file.EnumTypes.SelectMany(NamesOf),
            .. file.Services.SelectMany(service => service.Methods.Select(method => method.Name).Append(service.Name)),
        ];

    private static IEnumerable<string> NamesOf(MessageDescriptor message) =>
        [
            message.Name,
            .. message.Fields.InDeclarationOrder().Select(field => field.Name),
            .. message.Oneofs.Where(group => !group.IsSynthetic).Select(group => group.Name),
            .. message.NestedTypes.SelectMany(NamesOf),
            .. message.EnumTypes.SelectMany(NamesOf),
        ];

    private static IEnumerable<string> NamesOf(EnumDescriptor enumeration) =>
        enumeration.Values.Select(value => value.Name).Append(enumeration.Name);
}
