namespace Relations.Benchmarks.Reading;

/// <summary>The articles in the project's folder <c>samples</c>.</summary>
internal static class Samples
{
    /// <summary>Their paths, in order of their names.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not run inside a checkout.</exception>
    public static IEnumerable<string> Files()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "samples");
            if (Directory.Exists(samples) && File.Exists(Path.Combine(folder.FullName, "Relations.sln")))
                return Directory.EnumerateFiles(samples).Order(StringComparer.Ordinal);
        }
        throw new DirectoryNotFoundException("The folder 'samples' of a checkout was not found above the program.");
    }
}
