using Relations.Domain;

namespace Relations.Extraction.Resources;

/// <summary>A place below the state.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="State">The state it lies in, or null when it lies in several.</param>
internal sealed record PlaceName(string Name, ActorCode? State) : LexiconEntry;
