using System.CommandLine;
using Relations.Client;

namespace Relations.Cli.Querying;

/// <summary>Connections to services.</summary>
internal static class Connection
{
    // Someone waits at the terminal and can stop it: what takes long may take it.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>The option for the address of the query service.</summary>
    public static Option<string> QueryUrl() => Address("--query-url", "RELATIONS_QUERY_URL", "query", "http://127.0.0.1:5080");

    /// <summary>The option for the address of the ingestion service.</summary>
    public static Option<string> IngestionUrl() => Address("--ingestion-url", "RELATIONS_INGESTION_URL", "ingestion", "http://127.0.0.1:5081");

    /// <summary>A connection, made on the first call.</summary>
    /// <exception cref="UriFormatException">The address is none; the message says what one looks like.</exception>
    public static RelationsChannel To(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new UriFormatException($"'{url}' is no address of a service, such as http://127.0.0.1:5080.");
        return RelationsChannel.ForAddress(url, new RelationsChannelOptions { Deadline = Deadline });
    }

    private static Option<string> Address(string name, string variable, string service, string standard) => new(name)
    {
        Description = $"Address of the {service} service (or {variable})",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(variable) ?? standard,
    };
}
