using Microsoft.Extensions.Configuration.Memory;

namespace Relations.Ingestion;

/// <summary>Settings of the worker's own process where nothing else sets them: file, environment (<c>Kestrel__Endpoints__Grpc__Url</c>) or command line.</summary>
internal static class IngestionDefaults
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Kestrel:Endpoints:Grpc:Url"] = "http://localhost:5081",
        ["Kestrel:Endpoints:Grpc:Protocols"] = "Http2",
        // JSON and health; 5082 is the query service's.
        ["Kestrel:Endpoints:Http:Url"] = "http://localhost:5083",
        ["Kestrel:Endpoints:Http:Protocols"] = "Http1",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:MassTransit"] = "Warning",
    };

    private static readonly Dictionary<string, string> Switches = new() { ["--data"] = "Ingestion:DataDirectory" };

    /// <summary>Adds them below all other sources, and <c>--data</c> above.</summary>
    public static void AddIngestionDefaults(this ConfigurationManager configuration, string[] arguments)
    {
        ((IConfigurationBuilder)configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Settings });
        configuration.AddCommandLine(arguments, Switches);
    }
}
