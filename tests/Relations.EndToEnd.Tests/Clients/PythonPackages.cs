using Relations.EndToEnd.Tests.Running;
using Relations.Postgres;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>A Python with a gRPC client, and a way to make code for it of the protos: pip's packages, or Debian's.</summary>
internal sealed class PythonPackages
{
    // Debian's grpc_tools are older than optional fields in proto3; its compiler is not.
    private const string HasTools = "import grpc, grpc_tools.protoc; from importlib.metadata import version; assert int(version('grpcio-tools').split('.')[1]) >= 34";

    private static readonly string[] OfDebian = ["python3-grpcio", "protobuf-compiler", "protobuf-compiler-grpc", "libprotobuf-dev"];

    private readonly bool _hasTools;

    private PythonPackages(string program, bool hasTools) => (Program, _hasTools) = (program, hasTools);

    /// <summary>The interpreter.</summary>
    public string Program { get; }

    /// <summary>Installs Debian's where there is none and that is permitted, else skips the test.</summary>
    public static async Task<PythonPackages> NeedAsync()
    {
        if (await FindAsync() is { } present)
            return present;
        if (AptGet.IsUsable && await AptGet.InstallAsync(() => false, OfDebian, CancellationToken.None) is { } problem)
            throw new SkipException(problem);
        return await FindAsync()
            ?? throw new SkipException($"Python has no gRPC client (pip install grpcio grpcio-tools; Debian: apt-get install {string.Join(' ', OfDebian)}).");
    }

    private static async Task<PythonPackages?> FindAsync()
    {
        foreach (var program in new[] { "python3", "/usr/bin/python3" })
        {
            if (await CanAsync(program, HasTools))
                return new PythonPackages(program, hasTools: true);
            if (await CanAsync(program, "import grpc") && Programs.Has("protoc") && Programs.Has("grpc_python_plugin"))
                return new PythonPackages(program, hasTools: false);
        }
        return null;
    }

    /// <summary>Makes the code as README.md says, into a folder.</summary>
    public async Task GenerateAsync(string folder)
    {
        var start = _hasTools ? "python3 " : "protoc ";
        var printed = MarkdownPage.Readme.Blocks.Single(block => block.Language == "console" && block.Text.StartsWith(start, StringComparison.Ordinal)).Text;
        var command = printed.Replace("_out=.", $"_out={folder}", StringComparison.Ordinal);
        (await Programs.RunAsync("bash", ["-c", _hasTools ? Program + command["python3".Length..] : command], Checkout.Root)).Expect(0);
    }

    private static async Task<bool> CanAsync(string program, string statement) =>
        Programs.Has(program) && (await Programs.RunAsync(program, ["-c", statement], Checkout.Root)).ExitCode == 0;
}
