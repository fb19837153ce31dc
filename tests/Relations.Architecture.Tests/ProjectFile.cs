using System.Xml.Linq;

namespace Relations.Architecture.Tests;

/// <summary>What a project file says of its dependencies.</summary>
internal sealed record ProjectFile(string Path, XDocument Xml)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Names of the projects it compiles against; one that is only built beside it is left out.</summary>
    public IEnumerable<string> References => Items("ProjectReference")
        .Where(item => (string?)item.Attribute("ReferenceOutputAssembly") != "false")
        .Select(item => System.IO.Path.GetFileNameWithoutExtension(Included(item)));

    public IEnumerable<string> Packages => Items("PackageReference").Select(Included);

    public IEnumerable<string> Frameworks => Items("FrameworkReference").Select(Included);

    /// <summary>Sources that lie in the folder of another project.</summary>
    public IEnumerable<string> ForeignSources => Items("Compile").Select(Included).Where(path => path.StartsWith("..", StringComparison.Ordinal));

    public string Sdk => (string?)Xml.Root!.Attribute("Sdk") ?? "";

    public string UsesGrpc => Xml.Descendants("UsesGrpc").SingleOrDefault()?.Value ?? "";

    public static ProjectFile Load(string path) => new(path, XDocument.Load(path));

    /// <summary>The projects it compiles against and those that they do, itself left out.</summary>
    public IReadOnlySet<string> Closure(IReadOnlyDictionary<string, ProjectFile> all)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(References);
        while (open.TryPop(out var name))
        {
            if (found.Add(name) && all.TryGetValue(name, out var project))
                Array.ForEach([.. project.References], open.Push);
        }
        return found;
    }

    private IEnumerable<XElement> Items(string kind) => Xml.Descendants(kind).Where(item => item.Attribute("Include") is not null);

    private static string Included(XElement item) => item.Attribute("Include")!.Value;
}
