using System.Text.Json.Serialization;

namespace Relations.Domain.Corrections;

/// <summary>
/// What a correction by hand says of a claim. Corrections reach resolution as marks, so that records stay a function of the set of claims.
/// See <c>docs/adr/0007-corrections.md</c>.
/// </summary>
/// <param name="Correction">Id of the correction. Ids are in ordinal order as corrections were made.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "mark")]
[JsonDerivedType(typeof(SetMark), "set")]
public abstract record Mark(string Correction);

/// <summary>The record that the claim belongs to has a value set by hand.</summary>
/// <param name="Correction">Id of the correction.</param>
/// <param name="Field">The field, in lowerCamelCase.</param>
/// <param name="Value">The value, as JSON; <c>null</c> for none.</param>
/// <param name="Note">By whom, when and why, for people.</param>
public sealed record SetMark(string Correction, string Field, string Value, string Note) : Mark(Correction);
