using Google.Protobuf.Reflection;

namespace Relations.ServiceDefaults.Reflection;

/// <summary>Every symbol of some files and of all they import, and the file that declares it. Immutable.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, FileDescriptor> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileDescriptor> symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<int, FileDescriptor>> extensions = new(StringComparer.Ordinal);

    public SymbolTable(IEnumerable<FileDescriptor> roots)
    {
        foreach (var file in roots.SelectMany(WithImports))
        {
            if (files.TryAdd(file.Name, file))
                Add(file);
        }
    }

    /// <summary>The file of this name, or null.</summary>
    public FileDescriptor? File(string name) => files.GetValueOrDefault(name);

    /// <summary>The file that declares this full name, or null.</summary>
    public FileDescriptor? FileOfSymbol(string fullName) => symbols.GetValueOrDefault(fullName);

    /// <summary>The file that extends a message with this number, or null.</summary>
    public FileDescriptor? FileOfExtension(string message, int number) =>
        extensions.GetValueOrDefault(message)?.GetValueOrDefault(number);

    /// <summary>The numbers that extend a message; null if there is no such message.</summary>
    public IEnumerable<int>? ExtensionNumbers(string message) =>
        extensions.TryGetValue(message, out var numbers) ? numbers.Keys : null;

    /// <summary>A file and everything it imports, each once, the file first.</summary>
    public static IReadOnlyList<FileDescriptor> WithImports(FileDescriptor file)
    {
        var found = new List<FileDescriptor> { file };
        var names = new HashSet<string>(StringComparer.Ordinal) { file.Name };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(found[i].Dependencies.Where(import => names.Add(import.Name)));
        return found;
    }

    private void Add(FileDescriptor file)
    {
        foreach (var service in file.Services)
        {
            symbols[service.FullName] = file;
            foreach (var method in service.Methods)
                symbols[method.FullName] = file;
        }

        foreach (var enumeration in file.EnumTypes)
            Add(enumeration);
        foreach (var message in file.MessageTypes)
            Add(message);
        AddExtensions(file.Extensions, file);
    }

    private void Add(MessageDescriptor message)
    {
        symbols[message.FullName] = message.File;
        extensions.TryAdd(message.FullName, []);
        foreach (var field in message.Fields.InDeclarationOrder())
            symbols[field.FullName] = message.File;
        foreach (var oneof in message.Oneofs)
            symbols[oneof.FullName] = message.File;
        foreach (var enumeration in message.EnumTypes)
            Add(enumeration);
        foreach (var nested in message.NestedTypes)
            Add(nested);
        AddExtensions(message.Extensions, message.File);
    }

    // The values of an enumeration are named beside it, not inside it.
    private void Add(EnumDescriptor enumeration)
    {
        symbols[enumeration.FullName] = enumeration.File;
        var scope = enumeration.FullName[..^enumeration.Name.Length];
        foreach (var value in enumeration.Values)
            symbols[scope + value.Name] = enumeration.File;
    }

    private void AddExtensions(ExtensionCollection declared, FileDescriptor file)
    {
        foreach (var extension in declared.UnorderedExtensions)
        {
            symbols[extension.FullName] = file;
            var message = extension.ExtendeeType.FullName;
            if (!extensions.TryGetValue(message, out var numbers))
                extensions[message] = numbers = [];
            numbers[extension.FieldNumber] = file;
        }
    }
}
