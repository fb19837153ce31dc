namespace Relations.Domain.Resolution;

/// <summary>How the value of one field came about.</summary>
/// <param name="Name">The field, in lowerCamelCase as in the protos (<c>signed</c>).</param>
/// <param name="Value">The value chosen, as JSON (<c>"2002-12-23"</c>, <c>8300000000</c>, <c>["CHN","KAZ"]</c>).</param>
/// <param name="Rule">Why it was chosen ("finest date", "most sources").</param>
/// <param name="ClaimIds">Claims with exactly this value; of a list that was united, every claim that adds to it. Sorted.</param>
/// <param name="Others">Every other value claimed, best first.</param>
public sealed record ResolvedField(
    string Name, string Value, string Rule, IReadOnlyList<string> ClaimIds, IReadOnlyList<OtherValue> Others)
{
    /// <summary>Id of the correction that set the value by hand; null for a value chosen from claims.</summary>
    public string? Correction { get; init; }
}

/// <summary>A value that was claimed and not chosen.</summary>
/// <param name="Value">The value, as JSON.</param>
/// <param name="ClaimIds">Claims with exactly this value, sorted.</param>
/// <param name="Lost">By which part of the rule the chosen one comes before it; null where it was not told.</param>
public sealed record OtherValue(string Value, IReadOnlyList<string> ClaimIds, string? Lost = null);
