using System.Collections.Frozen;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>What tells two events of one type between the same actors apart.</summary>
/// <param name="IsOnce">Happens once between two actors: any two claims whose dates agree are one event, dated or not.</param>
/// <param name="Recurs">Happens again and again, so that one without a date is never taken for one with a date.</param>
/// <param name="ByPeople">Different people, different events.</param>
/// <param name="ByPlace">Different places, different events.</param>
/// <param name="ByTitle">Titles that share nothing, different events.</param>
internal sealed record EventNature(bool IsOnce, bool Recurs, bool ByPeople, bool ByPlace, bool ByTitle)
{
    private static readonly EventNature Once = new(true, false, false, false, false);
    private static readonly EventNature Travel = new(false, true, true, false, false);
    private static readonly EventNature Talks = new(false, true, true, true, false);
    private static readonly EventNature Site = new(false, false, false, true, false);
    private static readonly EventNature Drill = new(false, true, false, false, false);
    private static readonly EventNature Named = new(false, false, false, false, true);
    private static readonly EventNature Said = new(false, true, false, false, true);

    private static readonly FrozenDictionary<string, EventNature> ByName =
        Enum.GetValues<EventType>().ToFrozenDictionary(type => Names.Of(type), Of, StringComparer.Ordinal);

    /// <summary>By published name.</summary>
    public static EventNature Of(string type) => ByName[type];

    /// <summary>Of a type.</summary>
    public static EventNature Of(EventType type) => type switch
    {
        EventType.DiplomaticRelations or EventType.Recognition or EventType.Independence => Once,
        EventType.Visit => Travel,
        EventType.Meeting => Talks,
        EventType.MissionOpened => Site,
        EventType.Exercise or EventType.Inspection or EventType.Donation => Drill,
        EventType.Opening or EventType.InstitutionFounded or EventType.Partnership => Named,
        _ => Said,
    };
}
