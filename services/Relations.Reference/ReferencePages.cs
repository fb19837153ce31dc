namespace Relations.Reference;

/// <summary>The pages that describe the API in the words of its protos.</summary>
public static class ReferencePages
{
    /// <summary>The command that writes them, from the root of the checkout.</summary>
    public const string Command = "dotnet run --project services/Relations.Reference";

    /// <summary>The folder of the pages that are all made by the command, within that of the documentation.</summary>
    public const string Folder = "reference";

    /// <summary>Writes them.</summary>
    /// <returns>Each page by its path within the folder of the documentation.</returns>
    public static IReadOnlyDictionary<string, string> Write()
    {
        var protos = new ApiProtos();
        var types = new TypePages(protos);
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [ErrorsPage.Path] = ErrorsPage.Write(),
            [$"{Folder}/README.md"] = IndexPage.Write(protos, types),
            [$"{Folder}/{TypePages.Shared}"] = new TypesPage(types).Write(protos),
        };
        foreach (var service in protos.Services)
            pages[$"{Folder}/{TypePages.Of(service)}"] = new ServicePage(service, types).Write();
        return pages;
    }
}
