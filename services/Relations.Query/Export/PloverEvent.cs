using Relations.V1;

namespace Relations.Query.Export;

/// <summary>What PLOVER calls something that happened. The names are those of its manual (Open Event Data Alliance, 2023).</summary>
/// <param name="Event">The category.</param>
/// <param name="Quad">1 for words, 2 for deeds.</param>
/// <param name="Mode">How; empty when the category has no mode for it.</param>
internal sealed record PloverEvent(string Event, int Quad, string Mode = "")
{
    private static readonly PloverEvent Agree = new("AGREE", 1);
    private static readonly PloverEvent Consult = new("CONSULT", 1);
    private static readonly PloverEvent Support = new("SUPPORT", 1);
    private static readonly PloverEvent Cooperate = new("COOPERATE", 2);
    private static readonly PloverEvent Aid = new("AID", 2);

    /// <summary>What it calls an agreement; null for what is over, which is no event.</summary>
    public static PloverEvent? Of(Agreement agreement) => agreement.Status switch
    {
        AgreementStatus.Signed or AgreementStatus.Ratified or AgreementStatus.InForce => Support,
        AgreementStatus.Agreed or AgreementStatus.Planned => Agree,
        AgreementStatus.UnderNegotiation => Consult,
        _ => null,
    };

    /// <summary>What it calls an event: what is intended is agreed to. Null for what was called off and for what it has no category for.</summary>
    public static PloverEvent? Of(Event happening)
    {
        if (happening.Status is EventStatus.Cancelled)
            return null;
        var called = happening.Type switch
        {
            EventType.Visit => Consult with { Mode = "visit" },
            EventType.Meeting => happening.Actors.Count > 2 ? Consult with { Mode = "multilateral" } : Consult,
            EventType.DiplomaticRelations or EventType.Recognition or EventType.MissionOpened or EventType.Partnership => Support,
            EventType.InstitutionFounded or EventType.Exercise or EventType.Inspection or EventType.Opening => Cooperate,
            EventType.Donation => Aid,
            _ => null,
        };
        return called is not null && happening.Status is EventStatus.Planned ? Agree : called;
    }

    /// <summary>The context of a subject, as PLOVER names it; null when it has none for it.</summary>
    public static string? Context(Subject.Types.Code subject) => subject switch
    {
        Subject.Types.Code.Military or Subject.Types.Code.Security => "military",
        Subject.Types.Code.Border => "territory",
        Subject.Types.Code.Trade or Subject.Types.Code.Investment or Subject.Types.Code.Finance => "economic",
        Subject.Types.Code.Legal => "legal",
        Subject.Types.Code.Health => "health",
        Subject.Types.Code.Environment => "environment",
        Subject.Types.Code.Energy or Subject.Types.Code.Water or Subject.Types.Code.Agriculture => "resource",
        Subject.Types.Code.Political or Subject.Types.Code.Consular => "diplomatic",
        _ => null,
    };
}
