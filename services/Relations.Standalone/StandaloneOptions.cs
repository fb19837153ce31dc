using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Relations.Standalone;

/// <summary>Settings of the standalone system: options of <c>relations up</c>, or environment variables of the same names.</summary>
public sealed class StandaloneOptions
{
    /// <summary>Folder that keeps everything: the cluster, the spool and the drop folder.</summary>
    [Required]
    public string Data { get; set; } = ".relations";

    /// <summary>Address of the query service, gRPC.</summary>
    [Required, ListeningAddress("--query-url")]
    public string QueryUrl { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Address of the ingestion service, gRPC.</summary>
    [Required, ListeningAddress("--ingestion-url")]
    public string IngestionUrl { get; set; } = "http://127.0.0.1:5081";

    /// <summary>Address for JSON and health checks, HTTP/1.1.</summary>
    [Required, ListeningAddress("--http-url")]
    public string HttpUrl { get; set; } = "http://127.0.0.1:5082";
}

[OptionsValidator]
internal sealed partial class StandaloneOptionsValidator : IValidateOptions<StandaloneOptions>;
