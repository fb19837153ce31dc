using System.Globalization;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>
/// Events are one when type and actors are the same, dates do not exclude each other, and what else tells events of the type apart agrees
/// (see <see cref="EventNature"/>).
/// </summary>
internal sealed class EventRules : KindRules
{
    public override FactKind Kind => FactKind.Event;

    public override Shape Shape(Claim claim)
    {
        var fact = (EventFact)claim.Fact;
        var nature = EventNature.Of(fact.Type);
        var wording = new Wording
        {
            Type = Names.Of(fact.Type),
            Words = nature.ByTitle ? TitleWords.Of(fact.Title, fact.Actors).Telling : [],
            Date = fact.Date,
            People = nature.ByPeople ? PersonName.Keys(fact.People) : [],
            Place = nature.ByPlace ? Folding.Text(fact.Place) : "",
        };
        var stems = TitleWords.Stems(wording.Words);
        var area = $"event|{wording.Type}|{Names.Of(fact.Actors)}";
        if (fact.Status == EventStatus.Cancelled && !nature.Recurs)
            area += "|ended";
        if (fact.Actors.Count == 0)
        {
            area += $"|{wording.Place}|{string.Join(' ', wording.People)}|{string.Join(' ', stems)}";
            return new Shape(area, fact.Date is null ? Alone(area, claim) : $"{area}|{fact.Date}", null, wording);
        }
        if (nature.IsOnce)
            return new Shape(area, area, null, wording);
        if (DateFit.Year(fact.Date) is { } year)
            return new Shape(area, string.Create(CultureInfo.InvariantCulture, $"{area}|{year:0000}"), null, wording);
        if (nature.Recurs || wording is { Words.Count: 0, Place: "" })
            return new Shape(area, Alone(area, claim), null, wording);
        return new Shape(area, $"{area}|?|{fact.Date}|{wording.Place}|{string.Join(' ', stems)}", $"{area}|{stems.FirstOrDefault("@" + wording.Place)}", wording);
    }

    public override int Round(Wording wording) =>
        (2 * DateFit.Coarseness(wording.Date)) + (wording.People.Count == 0 && wording.Words.Count == 0 ? 1 : 0);

    public override Match? Compare(Wording a, Wording b)
    {
        if (!DateFit.Possible(a.Date, b.Date))
            return null;
        var nature = EventNature.Of(a.Type);
        var dates = DateFit.Reason(a.Date, b.Date);
        if (nature.IsOnce)
            return new Match(1, $"same actors; {dates}; happens once");
        var people = a.People.Intersect(b.People).ToList();
        if (people.Count == 0 && a.People.Count > 0 && b.People.Count > 0)
            return null;
        if (a.Place.Length > 0 && b.Place.Length > 0 && a.Place != b.Place)
            return null;
        var words = WordFit.Alike(a.Words, b.Words);
        if (words is null && a.Words.Count > 0 && b.Words.Count > 0)
            return null;
        var samePlace = a.Place.Length > 0 && a.Place == b.Place;
        var score = (200 * people.Count) + (words ?? 0) + (samePlace ? 50 : 0);
        var bothWithinMonth = Math.Max(DateFit.Coarseness(a.Date), DateFit.Coarseness(b.Date)) <= 1;
        if (score == 0 && !bothWithinMonth)
            return null;
        var reason = $"same actors; {dates}"
            + (people.Count > 0 ? $"; {people.Count} of the people the same" : "")
            + (samePlace ? $"; same place {a.Place}" : "")
            + (words is null ? "" : "; " + WordFit.Reason(a.Words, b.Words));
        return new Match(score, reason);
    }

    public override Match? Attach(Wording outside, IReadOnlyList<Wording> record) =>
        record.Select(wording => Compare(outside, wording)).MaxBy(match => match?.Score ?? -1) is { } best
            ? best with { Reason = best.Reason + "; no other of theirs fits as well" }
            : null;

    public override IEnumerable<string> Offers(string area, Wording wording) =>
        TitleWords.Stems(wording.Words).Append("@" + wording.Place).Where(term => term != "@").Select(term => $"{area}|{term}");

    public override Fact Resolve(FieldChooser choose) => EventFields.Resolve(choose);

    public override bool ComparesRecords(Fact fact) => EventNature.Of(((EventFact)fact).Type).IsOnce;

    public override IEnumerable<Discrepancy> Discrepancies(string home, IReadOnlyList<BuiltRecord> records) =>
        ComparesRecords(records[0].Record.Fact) ? OnceDiscrepancy.Of(home, records) : [];

    private static string Alone(string area, Claim claim) => $"{area}|?|in {claim.DocumentId}";
}
