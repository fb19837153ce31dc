using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>
/// Values of a resolved event. What took place or was called off is no longer planned, whoever announced it and when; between held
/// and cancelled the later publication decides.
/// </summary>
internal static class EventFields
{
    public static EventFact Resolve(FieldChooser choose) => new()
    {
        Type = choose.Most("type", claim => (EventType?)Of(claim).Type)!.Value,
        Title = choose.Title(claim => Of(claim).Title, Of(choose.Claims[0]).Actors),
        Date = choose.Date("date", claim => Of(claim).Date),
        Actors = choose.Codes("actors", claim => Of(claim).Actors),
        People = choose.People("people", claim => Of(claim).People),
        Place = choose.Text("place", claim => Of(claim).Place),
        Status = choose.One("status", "outcome before plan, then latest publication", claim => (EventStatus?)Of(claim).Status,
            value => [value.Value == EventStatus.Planned ? 1 : 0, -(value.Published?.Latest.DayNumber ?? -1)])!.Value,
        Evidence = [],
        Confidence = choose.Confidence(),
    };

    private static EventFact Of(Claim claim) => (EventFact)claim.Fact;
}
