using System.Text.Json.Serialization;

namespace Relations.Domain;

/// <summary>
/// Characters of a document's normalised text that a value was read from: half-open offsets in Unicode code points
/// (not UTF-16 units) and exactly those code points. At most one sentence.
/// </summary>
public sealed record Evidence
{
    private readonly string _text;
    private readonly int _unit;
    private readonly int _units;

    /// <summary>Evidence with words of its own.</summary>
    /// <param name="start">First code point, from 0.</param>
    /// <param name="end">One past the last code point; greater than <paramref name="start"/>.</param>
    /// <param name="quote">The code points of the text in that range.</param>
    [JsonConstructor]
    public Evidence(int start, int end, string quote)
        : this(start, end, quote, ..)
    {
    }

    /// <summary>Evidence whose words are cut out of the text when they are asked for: a text full of facts is held once, not once more in its quotes.</summary>
    /// <param name="start">First code point, from 0.</param>
    /// <param name="end">One past the last code point; greater than <paramref name="start"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="units">The same range of it in UTF-16 units.</param>
    public Evidence(int start, int end, string text, Range units)
    {
        ArgumentNullException.ThrowIfNull(text);
        (Start, End, _text) = (start, end, text);
        (_unit, _units) = units.GetOffsetAndLength(text.Length);
    }

    /// <summary>First code point, from 0.</summary>
    public int Start { get; init; }

    /// <summary>One past the last code point; greater than <see cref="Start"/>.</summary>
    public int End { get; init; }

    /// <summary>The code points of the text in that range.</summary>
    public string Quote => _units == _text.Length ? _text : _text.Substring(_unit, _units);

    /// <inheritdoc />
    public bool Equals(Evidence? other) =>
        other is not null && Start == other.Start && End == other.End && _text.AsSpan(_unit, _units).SequenceEqual(other._text.AsSpan(other._unit, other._units));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Start, End, string.GetHashCode(_text.AsSpan(_unit, _units)));
}

/// <summary>What the value of one field of a fact was read from.</summary>
/// <param name="Field">The field's name in lowerCamelCase, as in the protos (<c>signed</c>, <c>changePercent</c>).</param>
/// <param name="Evidence">The words that gave the value.</param>
/// <param name="Derivation">How the value follows where the words alone do not say it ("last May", published 2002-12-27); else null.</param>
public sealed record FieldEvidence(string Field, Evidence Evidence, string? Derivation = null);
