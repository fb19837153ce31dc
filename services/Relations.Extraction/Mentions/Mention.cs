using Relations.Domain;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions;

/// <summary>Words of the text that name something. Offsets are UTF-16; tokens are indices into the segmented text.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">One past its last token.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
internal abstract record Mention(int FirstToken, int EndToken, int Start, int End);

/// <summary>A state: by name ("Kazakhstan"), demonym ("Kazakh"), capital as its government ("Astana"), or in a combined form ("Sino-Kazakh": two mentions of the same words).</summary>
/// <param name="Code">The state.</param>
/// <param name="Form">How it is named.</param>
internal sealed record StateMention(int FirstToken, int EndToken, int Start, int End, ActorCode Code, StateForm Form) : Mention(FirstToken, EndToken, Start, End);

/// <summary>How a state is named.</summary>
internal enum StateForm
{
    /// <summary>"Kazakhstan", "People's Republic of China".</summary>
    Name,
    /// <summary>"Kazakh", "Chinese".</summary>
    Demonym,
    /// <summary>Its capital, standing for a place or for its government: the claims decide.</summary>
    Capital,
    /// <summary>Half of "Sino-Kazakh", "US-China".</summary>
    Combined,
    /// <summary>A dependent territory with a code of its own ("Hong Kong", "Greenland"), by name or demonym: a place, and a party only where the text makes it one.</summary>
    Territory,
}

/// <summary>An organisation, institution or company.</summary>
/// <param name="Name">Its full name: of the organisation list where known, else as the text gives it.</param>
/// <param name="Code">Code of the organisation list, or null.</param>
internal sealed record OrganisationMention(int FirstToken, int EndToken, int Start, int End, string Name, ActorCode? Code) : Mention(FirstToken, EndToken, Start, End)
{
    /// <summary>What it is, as far as its name or the list tells.</summary>
    public OrganisationKind Kind { get; init; } = OrganisationKind.Other;

    /// <summary>The state it belongs to, by its name or the words before it ("Kazakhstan's Ministry of Energy"); null for one between states or of none.</summary>
    public ActorCode? State { get; init; }

    /// <summary>Its members, sorted, where the list has them or its name is of two states ("Kazakhstan-China Cooperation Committee").</summary>
    public IReadOnlyList<ActorCode> Members { get; init; } = [];
}

/// <summary>A person, by name or by surname, resolved within the document.</summary>
/// <param name="Person">Who; the same object for every mention of the same person in the document.</param>
/// <param name="OfficeTitle">The office named with it ("President"), or null.</param>
internal sealed record PersonMention(int FirstToken, int EndToken, int Start, int End, Person Person, string? OfficeTitle) : Mention(FirstToken, EndToken, Start, End);

/// <summary>A place below the state: city, province, crossing, river.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="State">The state it lies in, or null.</param>
internal sealed record PlaceMention(int FirstToken, int EndToken, int Start, int End, string Name, ActorCode? State) : Mention(FirstToken, EndToken, Start, End)
{
    /// <summary>True for a place of the list; false for one that only the words beside it make a place ("the village of X").</summary>
    public bool IsListed { get; init; } = true;
}

/// <summary>A date.</summary>
/// <param name="Date">What it means; null for words that name no particular date ("in recent years").</param>
/// <param name="Anchor">The date it was counted from, or null.</param>
/// <param name="Rule">The rule that read it.</param>
internal sealed record DateMention(int FirstToken, int EndToken, int Start, int End, EdtfDate? Date, string? Anchor, string Rule) : Mention(FirstToken, EndToken, Start, End);

/// <summary>A quantity with its unit.</summary>
/// <param name="Value">In the base unit; of a range, its upper end.</param>
/// <param name="From">Lower end of a range, or null.</param>
/// <param name="Unit">As <see cref="QuantityReading.Unit"/>.</param>
/// <param name="Bound">Whether the text says exactly, about, over or up to.</param>
internal sealed record QuantityMention(int FirstToken, int EndToken, int Start, int End, double Value, double? From, string Unit, QuantityBound Bound) : Mention(FirstToken, EndToken, Start, End);

/// <summary>How exactly a quantity is meant.</summary>
internal enum QuantityBound
{
    /// <summary>As it stands.</summary>
    Exact,
    /// <summary>"about", "some", "nearly".</summary>
    About,
    /// <summary>"over", "more than", "at least".</summary>
    AtLeast,
    /// <summary>"up to", "less than".</summary>
    AtMost,
}
