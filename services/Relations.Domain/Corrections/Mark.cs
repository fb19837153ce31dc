using System.Text.Json.Serialization;

namespace Relations.Domain.Corrections;

/// <summary>
/// What a correction by hand says of a claim. Corrections reach resolution as marks, so that records stay a function of the set of claims.
/// See <c>docs/adr/0007-corrections.md</c>.
/// </summary>
/// <param name="Correction">Id of the correction. Ids are in ordinal order as corrections were made.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "mark")]
[JsonDerivedType(typeof(SetMark), "set")]
[JsonDerivedType(typeof(JoinMark), "join")]
[JsonDerivedType(typeof(ApartMark), "apart")]
public abstract record Mark(string Correction)
{
    /// <summary>What tells it from other marks.</summary>
    [JsonIgnore]
    public virtual string Key => Correction;
}

/// <summary>The record that the claim belongs to has a value set by hand.</summary>
/// <param name="Correction">Id of the correction.</param>
/// <param name="Field">The field, in lowerCamelCase.</param>
/// <param name="Value">The value, as JSON; <c>null</c> for none.</param>
/// <param name="Note">By whom, when and why, for people.</param>
public sealed record SetMark(string Correction, string Field, string Value, string Note) : Mark(Correction);

/// <summary>The claim is of one thing with all that have a mark of the same correction, whatever their homes.</summary>
/// <param name="Correction">Id of the correction.</param>
public sealed record JoinMark(string Correction) : Mark(Correction);

/// <summary>The claim is of another thing than those which the same correction marks on the other side, and so is what has its wording.</summary>
/// <param name="Correction">Id of the correction.</param>
/// <param name="Side">1 or 2.</param>
public sealed record ApartMark(string Correction, int Side) : Mark(Correction)
{
    /// <inheritdoc />
    [JsonIgnore]
    public override string Key => $"{Correction}:{Side}";
}
