using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Relations.Query;

/// <summary>Configuration of the query service, section <c>Query</c>.</summary>
public sealed class QueryOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Query";

    /// <summary>Npgsql connection string of the database that is this service's own. Its user must be able to create tables.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>How long a start waits for a database that cannot be reached yet: 0 to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan StartPatience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many documents one transaction stores at most, 1 to 200.</summary>
    [Range(1, 200)]
    public int BatchSize { get; set; } = 16;

    /// <summary>How long a document waits for others to share its transaction: 1 to 1000 milliseconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:01")]
    public TimeSpan BatchPatience { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How many such transactions run side by side, 1 to 32.</summary>
    [Range(1, 32)]
    public int Recorders { get; set; } = 2;
}

[OptionsValidator]
internal sealed partial class QueryOptionsValidator : IValidateOptions<QueryOptions>;
