using System.Reflection;

namespace Relations.EndToEnd.Tests.Running;

/// <summary>The checkout that the tests were built in, and the programs built with them.</summary>
internal static class Checkout
{
    /// <summary>The folder of Relations.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Articles that come with the project.</summary>
    public static string Samples => Path.Combine(Root, "samples");

    /// <summary>The command line.</summary>
    public static string CommandLine => Built("Relations.Cli", "relations.dll");

    /// <summary>The worker.</summary>
    public static string Ingestion => Built("Relations.Ingestion", "Relations.Ingestion.dll");

    /// <summary>The query service.</summary>
    public static string Query => Built("Relations.Query", "Relations.Query.dll");

    /// <summary>The program that runs them.</summary>
    public static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Built(string project, string file)
    {
        var configuration = typeof(Checkout).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "BuildConfiguration").Value!;
        return Path.Combine(Root, "services", project, "bin", configuration, "net10.0", file);
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
