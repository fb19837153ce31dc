using System.Text.Json.Serialization;

namespace Relations.Domain.Facts;

/// <summary>What happened between states.</summary>
[JsonConverter(typeof(EnumNameConverter<EventType>))]
public enum EventType
{
    /// <summary>Someone of one state visits another.</summary>
    Visit,
    /// <summary>Meeting, talks, summit or session.</summary>
    Meeting,
    /// <summary>Diplomatic relations established or restored; cancelled where they are broken off.</summary>
    DiplomaticRelations,
    /// <summary>One state recognises another.</summary>
    Recognition,
    /// <summary>A state becomes independent.</summary>
    Independence,
    /// <summary>Embassy or consulate opened.</summary>
    MissionOpened,
    /// <summary>Relations raised to a named partnership.</summary>
    Partnership,
    /// <summary>Institution, committee or company founded.</summary>
    InstitutionFounded,
    /// <summary>Military or law-enforcement exercise.</summary>
    Exercise,
    /// <summary>Inspection, as of forces.</summary>
    Inspection,
    /// <summary>A line, plant, centre or crossing opens.</summary>
    Opening,
    /// <summary>Gift or grant of goods.</summary>
    Donation,
    /// <summary>Statement.</summary>
    Statement,
    /// <summary>Proposal or initiative put forward.</summary>
    Proposal,
    /// <summary>None of the others.</summary>
    Other,
}
