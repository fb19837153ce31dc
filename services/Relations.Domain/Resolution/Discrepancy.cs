using System.Text.Json.Serialization;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>The same thing, for the same time, with values that differ beyond rounding.</summary>
public sealed record Discrepancy
{
    /// <summary>32 lower-case hexadecimal digits: a hash of what is disagreed on, so it stays while sides are added.</summary>
    public required string Id { get; init; }

    /// <summary>The home it was found in; recomputing that home replaces its discrepancies.</summary>
    public required string Home { get; init; }

    /// <summary>Kind of the things that disagree.</summary>
    [JsonConverter(typeof(EnumNameConverter<FactKind>))]
    public required FactKind Kind { get; init; }

    /// <summary>The field that differs, in lowerCamelCase.</summary>
    public required string Field { get; init; }

    /// <summary>What is disagreed on, for people: <c>trade CHN-KAZ 2006</c>.</summary>
    public required string What { get; init; }

    /// <summary>Who is involved, sorted.</summary>
    public required IReadOnlyList<ActorCode> Between { get; init; }

    /// <summary>Whether the sides exclude each other.</summary>
    public required DiscrepancyNature Nature { get; init; }

    /// <summary>Two or more; by publication of their first source for a revision, else most sources first.</summary>
    public required IReadOnlyList<DiscrepancySide> Sides { get; init; }
}

/// <summary>One value of a discrepancy and who says it.</summary>
/// <param name="Value">The value, as JSON.</param>
/// <param name="Unit">Unit of a figure or currency of an amount; else empty.</param>
/// <param name="Reporter">Whose statistic it is; empty where not said.</param>
/// <param name="RecordIds">Records that hold it, sorted.</param>
/// <param name="ClaimIds">Claims that say it, sorted.</param>
public sealed record DiscrepancySide(
    string Value, string Unit, string Reporter, IReadOnlyList<string> RecordIds, IReadOnlyList<string> ClaimIds);

/// <summary>How the sides of a discrepancy relate.</summary>
[JsonConverter(typeof(EnumNameConverter<DiscrepancyNature>))]
public enum DiscrepancyNature
{
    /// <summary>They cannot all be right.</summary>
    Contradiction,
    /// <summary>Targets or forecasts of documents published at different times: the later one takes the place of the earlier.</summary>
    Revision,
}
