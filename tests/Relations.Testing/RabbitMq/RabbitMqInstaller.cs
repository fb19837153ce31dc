using Relations.Postgres;

namespace Relations.Testing.RabbitMq;

/// <summary>Finds the broker's binaries, or installs them from Debian's packages where that is possible and permitted (root).</summary>
internal static class RabbitMqInstaller
{
    /// <summary>The start script that runs as whoever calls it; the one on the path insists on the service's own user.</summary>
    public const string ServerScript = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    /// <summary>Null when the broker can be started, else why it cannot.</summary>
    public static async Task<string?> EnsureAsync()
    {
        if (File.Exists(ServerScript))
            return null;
        if (!AptGet.IsUsable)
            return $"RabbitMQ is not installed, and this user cannot install it (apt-get install rabbitmq-server, or set {RabbitMqBroker.Variable}).";
        var problem = await AptGet.InstallAsync(() => File.Exists(ServerScript), ["rabbitmq-server"], CancellationToken.None);
        return problem is null && File.Exists(ServerScript) ? null : $"RabbitMQ could not be installed: {problem}";
    }
}
