using Relations.Domain;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Places;

/// <summary>
/// Finds places below the state: those of the list, capitals and seats of government, dependent territories, and unknown names that a word
/// beside them makes a place ("the port of X", "X Province", "in X, northern Peru"). Listed places within the name of an organisation count too.
/// </summary>
internal sealed class PlaceFinder(TextMap map, StateTable states)
{
    private readonly bool[] _taken = new bool[map.Count];

    /// <summary>Every mention, in text order; the two of "Dostyk-Alashankou" have the same words.</summary>
    public IReadOnlyList<PlaceMention> FindAll(IReadOnlyList<StateMention> stateMentions, IReadOnlyList<PersonMention> people, IReadOnlyList<OrganisationMention> organisations)
    {
        foreach (var person in people)
            Take(person.FirstToken, person.EndToken);
        var context = stateMentions.Select(s => s.Code).ToHashSet();
        var found = new List<PlaceMention>();
        foreach (var hit in map.Scanned.Hits)
        {
            if (!_taken[map.FirstToken(hit)] && Listed(hit, context) is { } place)
                found.Add(place);
        }
        foreach (var place in found)
            Take(place.FirstToken, place.EndToken);
        foreach (var organisation in organisations)
            Take(organisation.FirstToken, organisation.EndToken);
        FindUnknown(found);
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return found;
    }

    private PlaceMention? Listed(LexiconHit hit, HashSet<ActorCode> context)
    {
        PlaceName? place = null;
        foreach (var name in map.Scanned.Names(hit))
        {
            var candidate = name.Entry switch
            {
                PlaceName known => known,
                StateName { Form: StateForm.Capital } capital => new PlaceName(Words(hit), capital.State.Code),
                StateName { Form: StateForm.Territory } territory when IsNoun(territory, hit) => new PlaceName(territory.State.Name, territory.State.Of ?? territory.State.Code),
                _ => null,
            };
            if (candidate is null || ((name.Marks.IsAlsoPersonal || (name.Entry is PlaceName && map.Traits(map.FirstToken(hit)).HasFlag(WordTraits.GivenName) && hit.End - hit.First == 1)) && !IsLocated(hit)))
                continue;
            if (place is null || (name.Entry is PlaceName && candidate.State == place.State) || (candidate.State is { } state && context.Contains(state) && !(place.State is { } had && context.Contains(had))))
                place = candidate;
        }
        if (place is null)
            return null;
        var (start, end) = Compound(hit);
        return new PlaceMention(map.FirstToken(hit), map.EndToken(hit), start, end, place.Name, place.State);
    }

    /// <summary>A territory by its name is a place, by its people's is none.</summary>
    private bool IsNoun(StateName territory, LexiconHit hit) =>
        Words(hit).StartsWith(territory.State.Name[..Math.Min(4, territory.State.Name.Length)], StringComparison.OrdinalIgnoreCase) && !Words(hit).EndsWith("er", StringComparison.Ordinal) && !Words(hit).EndsWith("ers", StringComparison.Ordinal);

    private bool IsLocated(LexiconHit hit)
    {
        var first = map.FirstToken(hit);
        if (first > 0 && map.Traits(first - 1).HasFlag(WordTraits.Locative) && map[first - 1].Shape == WordShape.Lower)
            return true;
        var end = map.EndToken(hit);
        return map.Is(end, ",") && map.StateAt(end + 1) is not null;
    }

    /// <summary>Of a hyphenated word, all its words: "Dostyk-Alashankou".</summary>
    private (int Start, int End) Compound(LexiconHit hit)
    {
        var (first, last) = (map[map.FirstToken(hit)], map[map.EndToken(hit) - 1]);
        return (Math.Min(first.Start, map.Scanned.Units[hit.First].Start), Math.Max(last.End, map.Scanned.Units[hit.End - 1].End));
    }

    private string Words(LexiconHit hit) => map.Segmented.Text[map.Scanned.Units[hit.First].Start..map.Scanned.Units[hit.End - 1].End];

    private void FindUnknown(List<PlaceMention> found)
    {
        for (var token = 0; token < map.Count; token++)
        {
            if (!IsName(token) || map.IsHeadline(token))
                continue;
            var end = token + 1;
            while (end < map.Count && end < token + 4 && IsName(end) && map[end].Start - map[end - 1].End == 1)
                end++;
            if (Unknown(token, end) is { } place)
            {
                found.Add(place);
                token = place.EndToken;
            }
            else
                token = end - 1;
        }
    }

    private PlaceMention? Unknown(int first, int end)
    {
        var state = StateBeside(end);
        var headAt = map.Is(end, "international") ? end + 1 : end;
        var head = headAt < map.Count && map.Traits(headAt).HasFlag(WordTraits.PlaceHead) && map[end].Start - map[end - 1].End == 1;
        var before = first > 1 && map.Is(first - 1, "of") && map.Traits(first - 2).HasFlag(WordTraits.PlaceHead);
        var located = first > 0 && map[first - 1].Norm is "in" or "at" or "near" or "to" or "from" && map[first - 1].Shape == WordShape.Lower;
        if (!head && !before && !(located && state is not null))
            return null;
        var stop = head && map.IsCapitalised(headAt) ? headAt + 1 : end;
        return new PlaceMention(first, stop, map[first].Start, map[stop - 1].End, map.Segmented.Text[map[first].Start..map[end - 1].End], state) { IsListed = false };
    }

    /// <summary>The state after "X, ", with "northern", "in eastern" and the like between.</summary>
    private ActorCode? StateBeside(int end)
    {
        if (!map.Is(end, ","))
            return null;
        for (var i = end + 1; i < map.Count && i < end + 5; i++)
        {
            if (map.StateAt(i) is { Form: StateForm.Name } state)
                return states.Find(state.Code)?.Of ?? state.Code;
            if (map[i].Shape != WordShape.Lower && map[i].Norm is not ("'s"))
                return null;
        }
        return null;
    }

    private bool IsName(int token)
    {
        if (_taken[token] || map[token].Kind != TokenKind.Word || map[token].Shape != WordShape.Capitalised || map[token].Length < 3 || map.HitAt(token) is not null || map.StateAt(token) is not null)
            return false;
        return (map.Traits(token) & (WordTraits.FunctionWord | WordTraits.NotInPersonName | WordTraits.InstitutionHead | WordTraits.PlaceHead)) == 0;
    }

    private void Take(int first, int end)
    {
        for (var token = first; token < end; token++)
            _taken[token] = true;
    }
}
