namespace Relations.Domain;

/// <summary>
/// Characters of a document's normalised text that a value was read from: half-open offsets in Unicode code points
/// (not UTF-16 units) and exactly those code points. At most one sentence.
/// </summary>
/// <param name="Start">First code point, from 0.</param>
/// <param name="End">One past the last code point; greater than <paramref name="Start"/>.</param>
/// <param name="Quote">The code points of the text in that range.</param>
public sealed record Evidence(int Start, int End, string Quote);

/// <summary>What the value of one field of a fact was read from.</summary>
/// <param name="Field">The field's name in lowerCamelCase, as in the protos (<c>signed</c>, <c>changePercent</c>).</param>
/// <param name="Evidence">The words that gave the value.</param>
/// <param name="Derivation">How the value follows where the words alone do not say it ("last May", published 2002-12-27); else null.</param>
public sealed record FieldEvidence(string Field, Evidence Evidence, string? Derivation = null);
