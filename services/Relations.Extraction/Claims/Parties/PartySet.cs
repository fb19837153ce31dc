using Relations.Domain;

namespace Relations.Extraction.Claims.Parties;

/// <summary>Who takes part, as far as some words tell.</summary>
/// <param name="Codes">Distinct codes in the order they are named.</param>
/// <param name="IsCollective">True when the words speak of several parties without naming them ("the two countries").</param>
internal sealed record PartySet(IReadOnlyList<ActorCode> Codes, bool IsCollective)
{
    public static PartySet None { get; } = new([], false);

    /// <summary>Both, those of this first.</summary>
    public PartySet With(PartySet other) =>
        other.Codes.Count == 0 && (IsCollective || !other.IsCollective) ? this : new([.. Codes.Union(other.Codes)], IsCollective || other.IsCollective);

    /// <summary>Whether the same are named, in any order.</summary>
    public bool NamesSame(PartySet other)
    {
        if (Codes.Count != other.Codes.Count)
            return false;
        for (var i = 0; i < Codes.Count; i++)
        {
            if (Codes[i] != other.Codes[i] && !other.Codes.Contains(Codes[i]))
                return false;
        }
        return true;
    }

    /// <summary>The codes as facts carry them.</summary>
    public IReadOnlyList<ActorCode> Sorted => [.. Codes.Order()];
}
