namespace Relations.Benchmarks.Reading;

/// <summary>The project's own articles and passages in plain text.</summary>
internal static class Samples
{
    private static readonly string[] Folders = ["samples", "tests/Relations.Extraction.Tests/Cases/passages"];

    /// <summary>The paths of all, in order of their names.</summary>
    public static IReadOnlyList<string> PlainText() => [.. Folders.SelectMany(folder => PlainTextOf(Path.Combine(Root(), folder)))];

    /// <summary>The paths of the plain-text files in a folder and below it, in order of their names.</summary>
    public static IReadOnlyList<string> PlainTextOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Select(Path.GetFullPath).Order(StringComparer.Ordinal)];

    /// <summary>The root of the checkout.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not run inside a checkout.</exception>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Relations.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("No checkout was found above the program.");
    }
}
