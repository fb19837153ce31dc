using System.Diagnostics;
using System.Globalization;

namespace Relations.Benchmarks.Reading;

/// <summary>wink-nlp's full pipeline in a Node.js process, over the same files: what Relations is compared with.</summary>
internal sealed class WinkPipeline : IDisposable
{
    private readonly Process _node;

    private WinkPipeline(Process node) => _node = node;

    /// <summary>Installs the packages of <c>Reading/wink</c> when they are not, and starts it.</summary>
    /// <param name="known">What it reads to become warm.</param>
    /// <param name="unseen">What it is measured on.</param>
    /// <exception cref="InvalidOperationException">npm could not install the packages.</exception>
    public static WinkPipeline Start(IEnumerable<string> known, IEnumerable<string> unseen)
    {
        var folder = Path.Combine(Samples.Root(), "benchmarks", "Relations.Benchmarks", "Reading", "wink");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Install(folder);
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("read.js");
        foreach (var file in known.Append("--").Concat(unseen))
            start.ArgumentList.Add(file);
        return new WinkPipeline(Process.Start(start)!);
    }

    /// <summary>Reads the files to become warm a number of times.</summary>
    public void Warm(int passes) => Time($"known {passes.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Reads the others once.</summary>
    /// <returns>Processor time of all threads of the process; that of a garbage collector running beside counts for it.</returns>
    public TimeSpan ReadUnseen() => Time("unseen 1");

    private TimeSpan Time(string what)
    {
        _node.StandardInput.WriteLine(what);
        var answer = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("node ended.");
        return TimeSpan.FromMilliseconds(double.Parse(answer, CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private static void Install(string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", "ci") { WorkingDirectory = folder })!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm could not install the packages of {folder}.");
    }
}
