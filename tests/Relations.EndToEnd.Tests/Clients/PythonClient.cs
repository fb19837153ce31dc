using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>Programs in Python, with code that is generated of the protos for them.</summary>
internal static class PythonClient
{
    /// <summary>Runs a program of the checkout; it is told where the generated code is.</summary>
    public static async Task<Answer> RunAsync(string program, IReadOnlyDictionary<string, string> environment, string input = "")
    {
        var python = await PythonPackages.NeedAsync();
        using var folder = new TemporaryFolder();
        await python.GenerateAsync(folder.Path);
        var here = new Dictionary<string, string>(environment) { ["PYTHONPATH"] = folder.Path };
        return (await Programs.RunAsync(python.Program, [Path.Combine(Checkout.Root, program), folder.Path], folder.Path, here, input)).Expect(0);
    }
}
