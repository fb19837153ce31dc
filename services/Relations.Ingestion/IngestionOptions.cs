using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Relations.Ingestion;

/// <summary>Configuration of the worker, section <c>Ingestion</c>.</summary>
public sealed class IngestionOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Ingestion";

    /// <summary>Where the spool is: one folder, on one file system, which several workers may share.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Folder with tables of the operator's own (<c>people.tsv</c> and so on), whose rows are added to the built-in ones; none when empty.</summary>
    public string ResourceDirectory { get; set; } = "";

    /// <summary>How long size and time of a file in the drop folder must stay as they are before it is taken. 10 ms to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan SettlePeriod { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often the drop folder is looked through when nothing announced a change. 50 ms to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan ScanInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>After how long without a sign of life another worker's folder is taken over. 300 ms to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.300", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After how long without an outcome a document is read and published again; doubled each time, up to four times as long. 100 ms to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan OutcomeTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Documents read at once, 1 to 256; as many as there are cores unless told otherwise.</summary>
    [Range(1, 256)]
    public int Parallelism { get; set; } = Environment.ProcessorCount;

    /// <summary>Documents on their way at once, read or waiting for their outcome, counted in steps of 64 KiB of raw bytes. 1 to 10000.</summary>
    [Range(1, 10_000)]
    public int Window { get; set; } = 256;
}

[OptionsValidator]
internal sealed partial class IngestionOptionsValidator : IValidateOptions<IngestionOptions>;
