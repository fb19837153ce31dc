using System.Text.Json.Serialization;

namespace Relations.Domain.Facts;

/// <summary>Whether a figure was measured or is aimed at.</summary>
[JsonConverter(typeof(EnumNameConverter<FigureStatus>))]
public enum FigureStatus
{
    /// <summary>Reported as it was.</summary>
    Actual,
    /// <summary>Aimed at.</summary>
    Target,
    /// <summary>Expected.</summary>
    Forecast,
    /// <summary>Estimated.</summary>
    Estimate,
}
