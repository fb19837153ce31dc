using Relations.Domain;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Resources;

/// <summary>A state, former state or dependent territory of <c>states.tsv</c>.</summary>
/// <param name="Code">ISO 3166-1 or 3166-3 alpha-3.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="Of">The state a dependent territory belongs to, or null.</param>
internal sealed record StateRecord(ActorCode Code, string Name, ActorCode? Of);

/// <summary>A word for a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Form">What kind of word it is.</param>
/// <param name="IsSeat">True for a building or office ("Kremlin"); with <see cref="StateForm.Capital"/> only.</param>
internal sealed record StateName(StateRecord State, StateForm Form, bool IsSeat = false) : LexiconEntry;
