using System.Diagnostics;

namespace Relations.Postgres;

/// <summary>The last lines a server wrote, for error messages. Reading them also keeps its pipe from filling.</summary>
internal sealed class ServerLog
{
    private const int Kept = 20;
    private readonly Queue<string> _lines = new();

    public ServerLog(Process server)
    {
        server.ErrorDataReceived += (_, line) => Add(line.Data);
        server.OutputDataReceived += (_, line) => Add(line.Data);
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
    }

    /// <summary>The lines kept, oldest first.</summary>
    public string Text
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
        {
            if (_lines.Count == Kept)
                _lines.Dequeue();
            _lines.Enqueue(line);
        }
    }
}
