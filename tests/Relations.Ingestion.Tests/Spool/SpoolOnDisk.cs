using Microsoft.Extensions.Options;
using Relations.Ingestion.Spool;

namespace Relations.Ingestion.Tests.Spool;

/// <summary>An empty spool in a folder of its own.</summary>
internal sealed class SpoolOnDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SpoolOnDisk()
    {
        Layout = new SpoolLayout(Options.Create(new IngestionOptions { DataDirectory = _folder.Path }));
        Layout.Create();
    }

    public SpoolLayout Layout { get; }

    public static string Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Dispose();
}
