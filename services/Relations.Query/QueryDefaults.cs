using Microsoft.Extensions.Configuration.Memory;

namespace Relations.Query;

/// <summary>Settings of the service's own process where nothing else sets them: file, environment (<c>Kestrel__Endpoints__Grpc__Url</c>) or command line.</summary>
internal static class QueryDefaults
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Kestrel:Endpoints:Grpc:Url"] = "http://localhost:5080",
        ["Kestrel:Endpoints:Grpc:Protocols"] = "Http2",
        ["Kestrel:Endpoints:Http:Url"] = "http://localhost:5082",
        ["Kestrel:Endpoints:Http:Protocols"] = "Http1",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:MassTransit"] = "Warning",
    };

    /// <summary>Adds them below all other sources.</summary>
    public static void AddQueryDefaults(this ConfigurationManager configuration) =>
        ((IConfigurationBuilder)configuration).Sources.Insert(0, new MemoryConfigurationSource { InitialData = Settings });
}
