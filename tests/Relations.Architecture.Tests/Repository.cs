namespace Relations.Architecture.Tests;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder of Relations.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every project below a folder of the checkout, by name.</summary>
    public static IReadOnlyDictionary<string, ProjectFile> Projects(params string[] folders) =>
        folders.SelectMany(folder => FilesBelow(folder, "*.csproj"))
            .Select(ProjectFile.Load)
            .ToDictionary(project => project.Name, StringComparer.Ordinal);

    /// <summary>Files below a folder of the checkout, without what builds leave there.</summary>
    public static IEnumerable<string> FilesBelow(string folder, string pattern)
    {
        var top = Path.Combine(Root, folder);
        return !Directory.Exists(top)
            ? []
            : Directory.EnumerateFiles(top, pattern, SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(top, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
                .Order(StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Relations.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"{AppContext.BaseDirectory} is not within a checkout.");
    }
}
