using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Events;

/// <summary>Where a visit goes.</summary>
/// <param name="State">The state visited.</param>
/// <param name="City">The city as the text names it, or null.</param>
/// <param name="Words">The words that name it.</param>
/// <param name="Mention">The mention that names it.</param>
internal sealed record Destination(ActorCode? State, string? City, TokenRange Words, Mention? Mention)
{
    /// <summary>True for "here": the state is only the likeliest.</summary>
    public bool IsSpoken { get; init; }
}
