using Relations.Domain;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Events;

/// <summary>Who travels.</summary>
/// <param name="People">By name, perhaps none.</param>
/// <param name="State">The state they act for, or null when the text does not tell.</param>
/// <param name="First">The first token that speaks of them.</param>
/// <param name="IsOffice">True for an office whose holder the text does not name: "the Danish premier".</param>
internal sealed record Visitors(List<Person> People, ActorCode? State, int First, bool IsOffice = false);
