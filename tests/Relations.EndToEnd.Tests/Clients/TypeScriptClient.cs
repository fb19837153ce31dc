using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>docs/clients/typescript, compiled once with the code that is generated for it.</summary>
internal static class TypeScriptClient
{
    private static readonly Lazy<Task> Compiled = new(async () => (await Programs.RunAsync("npm", ["run", "--silent", "build"], NodePackages.TypeScript.Folder)).Expect(0));

    /// <summary>Runs one of its programs.</summary>
    public static async Task<Answer> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string input = "")
    {
        await NodePackages.TypeScript.NeedAsync();
        await Compiled.Value;
        return (await Programs.RunAsync("node", [Path.Combine("dist", $"{program}.js"), .. arguments], NodePackages.TypeScript.Folder, environment, input)).Expect(0);
    }
}
