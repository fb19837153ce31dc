namespace Relations.Architecture.Tests;

/// <summary>Documents, Extraction and Domain decide what a text says by nothing but the text: no I/O, clock, chance, environment or ambient culture.</summary>
public sealed class PurityTests
{
    private static readonly string[] Forbidden =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.Pipes.",
        "System.Console", "System.Net.Http.", "System.Net.Sockets.", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.TimeProvider", "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.TimeZoneInfo.get_Local", "System.Threading.Timer",
        "System.Random", "System.Guid.NewGuid", "System.Security.Cryptography.RandomNumberGenerator",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Environment", "Microsoft.Extensions.", "Microsoft.AspNetCore.", "Google.Protobuf.", "Relations.V1.",
    ];

    // What the compiler itself writes into iterators.
    private static readonly string[] Harmless = ["System.Environment", "System.Environment.get_CurrentManagedThreadId"];

    [Theory]
    [InlineData("Relations.Domain")]
    [InlineData("Relations.Documents")]
    [InlineData("Relations.Extraction")]
    public void PureAssembly_Code_RefersToNothingOutsideItsInput(string assembly)
    {
        var impure = AssemblyReferences.Of(assembly)
            .Where(reference => Forbidden.Any(name => Matches(reference, name)) && !Harmless.Contains(reference, StringComparer.Ordinal));
        Assert.Empty(impure);
    }

    private static bool Matches(string reference, string name) =>
        reference.Equals(name, StringComparison.Ordinal)
        || reference.StartsWith(name.EndsWith('.') ? name : name + ".", StringComparison.Ordinal);
}
