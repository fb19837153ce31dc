using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Events;

/// <summary>Embassies and consulates: one event a city, each with its own date.</summary>
internal static class MissionReader
{
    /// <summary>The missions a clause opens.</summary>
    public static IEnumerable<EventDraft> Split(ClaimText text, DateChooser dates, EventDraft draft, Clause clause, int noun)
    {
        var range = clause.Whole with { First = Math.Min(clause.Whole.First, noun), End = EndOf(text, clause) };
        var cities = CitiesOf(text, new TokenRange(noun + 1, range.End));
        if (cities.Count == 0 && clause.Verb.IsPassive)
            cities = CitiesOf(text, new TokenRange(clause.Subject.First, clause.Subject.End));
        if (cities.Count == 0)
        {
            yield return With(text, draft, null, draft.Spans[0], dates.For(draft.Sentence, draft.Spans[0], range));
            yield break;
        }
        if (BothCapitals(text, cities, clause) is { } both)
        {
            yield return With(text, draft, null, draft.Spans[0] with { End = cities[^1].EndToken }, dates.For(draft.Sentence, draft.Spans[0], range), both);
            yield break;
        }
        for (var i = 0; i < cities.Count; i++)
        {
            var first = i == 0 ? Math.Min(draft.Spans[0].First, cities[0].FirstToken) : cities[i].FirstToken;
            var span = new TokenRange(first, Math.Max(cities[i].EndToken, i == 0 ? draft.Spans[0].End : 0));
            var until = i + 1 < cities.Count ? cities[i + 1].FirstToken : range.End;
            var own = DateBefore(text, cities[i]) ?? OwnDate(text, new TokenRange(cities[i].EndToken, until));
            yield return With(text, draft, cities[i], span, own ?? dates.For(draft.Sentence, span, range));
        }
    }

    /// <summary>"missions were opened in both Oslo and Lima": two states in each other's capital, told as one.</summary>
    private static ActorCode[]? BothCapitals(ClaimText text, List<Mention> cities, Clause clause)
    {
        if (cities.Count != 2 || text.Words.Norm(cities[0].EndToken) != "and" || cities[1].FirstToken != cities[0].EndToken + 1 || !text.States.In(clause.Subject).IsEmpty)
            return null;
        ActorCode[] states = [.. cities.Select(StateOf).OfType<ActorCode>().Distinct().Order()];
        return states.Length == 2 ? states : null;
    }

    private static ActorCode? StateOf(Mention city) => city is StateMention state ? state.Code : (city as PlaceMention)?.State;

    /// <summary>What is told of a mission "was opened" ends at the comma: its first ambassador arrives elsewhere.</summary>
    private static int EndOf(ClaimText text, Clause clause)
    {
        var end = clause.Verb.IsPassive ? clause.Verb.End : clause.Whole.End;
        while (end < clause.Whole.End && !(text.Words.IsPunctuation(end, ',') && end + 1 < clause.Whole.End && text.Words.Norm(end + 1) == "with"))
            end++;
        return end;
    }

    private static List<Mention> CitiesOf(ClaimText text, TokenRange range)
    {
        var cities = new List<Mention>();
        foreach (var place in text.Places.In(range))
        {
            if (text.Words.Norm(Math.Max(0, place.FirstToken - 1)) is "in" or "at" or "the" && !cities.Exists(c => c.EndToken > place.FirstToken))
                cities.Add(place);
        }
        foreach (var state in text.States.In(range))
        {
            if (state.Form == StateForm.Capital && !cities.Exists(c => c.FirstToken < state.EndToken && state.FirstToken < c.EndToken))
                cities.Add(state);
        }
        cities.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        return cities;
    }

    /// <summary>"in 1963 in Nairobi".</summary>
    private static DateMention? DateBefore(ClaimText text, Mention city)
    {
        var before = city.FirstToken - 2;
        return before > 0 && text.Words.Norm(before + 1) == "in" && text.Dates.Covering(before) is { Date: not null } date && text.Words.Is(date.FirstToken - 1, WordClass.Preposition) ? date : null;
    }

    private static DateMention? OwnDate(ClaimText text, TokenRange range)
    {
        foreach (var date in text.Dates.In(range))
        {
            if (date.Date is not null)
                return date;
        }
        return null;
    }

    private static EventDraft With(ClaimText text, EventDraft draft, Mention? city, TokenRange span, DateMention? date, IReadOnlyList<ActorCode>? actors = null) => new()
    {
        Type = draft.Type,
        Sentence = draft.Sentence,
        Spans = [span],
        Name = span,
        Actors = actors ?? draft.Actors,
        Place = city is null ? null : text.TextOf(ClaimText.RangeOf(city)),
        PlaceWords = city,
        Date = date?.Date,
        DateWords = date,
        Status = draft.Status,
    };
}
