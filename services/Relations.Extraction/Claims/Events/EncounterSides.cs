using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Events;

/// <summary>Who meets.</summary>
/// <param name="People">By name, both sides.</param>
/// <param name="Codes">The states they act for or that are named.</param>
/// <param name="Met">The first name of the other side, or null.</param>
internal sealed record EncounterSides(List<Person> People, PartySet Codes, PersonMention? Met);
