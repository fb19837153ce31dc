using Relations.Domain;

namespace Relations.Extraction.Claims.Parties;

/// <summary>Who takes part, as far as some words tell.</summary>
/// <param name="Codes">Distinct codes in the order they are named.</param>
/// <param name="IsCollective">True when the words speak of several parties without naming them ("the two countries").</param>
internal sealed record PartySet(IReadOnlyList<ActorCode> Codes, bool IsCollective)
{
    public static PartySet None { get; } = new([], false);

    /// <summary>Both, those of this first.</summary>
    public PartySet With(PartySet other) => new([.. Codes.Union(other.Codes)], IsCollective || other.IsCollective);

    /// <summary>Whether the same are named, in any order.</summary>
    public bool NamesSame(PartySet other) => Codes.Count == other.Codes.Count && Codes.All(other.Codes.Contains);

    /// <summary>The codes as facts carry them.</summary>
    public IReadOnlyList<ActorCode> Sorted => [.. Codes.Order()];
}
