using Relations.Domain;

namespace Relations.Extraction.Mentions;

/// <summary>A person of a document.</summary>
/// <param name="Name">The canonical name: that of the people list where known with certainty, else the fullest form in the document.</param>
/// <param name="State">The state they act for, or null when the text does not tell.</param>
internal sealed record Person(string Name, ActorCode? State);
