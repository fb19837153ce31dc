using System.Diagnostics;

namespace Relations.Postgres;

/// <summary>
/// The account the server runs as. PostgreSQL refuses to run as root, so root's servers run as <c>postgres</c> or, where that
/// account does not exist, <c>nobody</c>; everyone else's run as themselves.
/// </summary>
public sealed class ServerAccount
{
    private readonly string? _user;

    private ServerAccount(string? user) => _user = user;

    /// <summary>The account for servers that this process starts.</summary>
    public static ServerAccount Current { get; } = new(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? Unprivileged() : null);

    /// <summary>True when it is another than this process's own.</summary>
    public bool IsOther => _user is not null;

    /// <summary>Its name, for messages.</summary>
    public string Name => _user ?? Environment.UserName;

    /// <summary>
    /// A process of <paramref name="program"/> under the account, in a session of its own: Ctrl-C at a terminal is for who started it. The kernel ends
    /// it (SIGINT, PostgreSQL's fast shutdown) when the thread that started it is gone.
    /// </summary>
    public ProcessStartInfo Start(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        if (OperatingSystem.IsLinux())
        {
            start.FileName = "setpriv";
            foreach (var argument in Privileges())
                start.ArgumentList.Add(argument);
            start.ArgumentList.Add("--pdeathsig");
            start.ArgumentList.Add("INT");
            start.ArgumentList.Add("--");
            start.ArgumentList.Add("setsid");
            start.ArgumentList.Add(program);
        }
        else
        {
            start.FileName = _user is null ? program : "sudo";
            foreach (var argument in _user is null ? [] : new[] { "-n", "-u", _user, program })
                start.ArgumentList.Add(argument);
        }
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>Makes an empty folder that only the account can enter. It must not exist yet.</summary>
    /// <exception cref="InvalidOperationException">It could not be made.</exception>
    public async Task MakeFolderAsync(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await HandOverAsync(folder, cancellation);
    }

    /// <summary>Writes a file that only the account (and root) can read.</summary>
    /// <exception cref="InvalidOperationException">It could not be handed over.</exception>
    public async Task WriteSecretAsync(string path, string secret, CancellationToken cancellation)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        await using (var writer = new StreamWriter(path, options))
            await writer.WriteAsync(secret.AsMemory(), cancellation);
        await HandOverAsync(path, cancellation);
    }

    private async Task HandOverAsync(string path, CancellationToken cancellation)
    {
        if (_user is null)
            return;
        using var chown = Process.Start("chown", [$"{_user}:", path]);
        await chown.WaitForExitAsync(cancellation);
        if (chown.ExitCode != 0)
            throw new InvalidOperationException($"{path} could not be handed to user {_user}.");
    }

    /// <summary>Whether the account may enter a folder, through all the folders above it.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellation)
    {
        if (_user is null)
            return true;
        using var test = Process.Start(Start("test", "-x", folder))!;
        await test.WaitForExitAsync(cancellation);
        return test.ExitCode == 0;
    }

    private IEnumerable<string> Privileges() =>
        _user is null ? [] : ["--reuid", _user, "--regid", _user == "nobody" ? "nogroup" : _user, "--init-groups"];

    private static string Unprivileged() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}
