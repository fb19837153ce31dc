using Relations.Domain;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Organisations;

/// <summary>Finds organisations: those of the list, those whose name shows what they are, companies by the word beside them, and abbreviations the text itself introduces.</summary>
internal sealed class OrganisationFinder(TextMap map)
{
    private readonly List<OrganisationMention> _found = [];
    private readonly bool[] _taken = new bool[map.Count];

    /// <summary>Every mention, in text order.</summary>
    public IReadOnlyList<OrganisationMention> FindAll(IReadOnlyList<PersonMention> people)
    {
        foreach (var person in people)
            Take(person.FirstToken, person.EndToken);
        FindListed();
        var grammar = new InstitutionReader(map, _taken);
        for (var token = 0; token < map.Count; token++)
        {
            if (!map.IsCapitalised(token) || _taken[token])
                continue;
            if (grammar.Read(token) is { } institution)
                Add(institution);
        }
        FindCompanies();
        FindAbbreviations();
        _found.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        return _found;
    }

    private void FindListed()
    {
        foreach (var hit in map.Scanned.Hits)
        {
            foreach (var name in map.Scanned.Names(hit))
            {
                if (name.Entry is not OrganisationName { Organisation: var organisation })
                    continue;
                var (first, end) = (map.FirstToken(hit), map.EndToken(hit));
                var (start, stop) = (map.Scanned.Units[hit.First].Start, map.Scanned.Units[hit.End - 1].End);
                if (organisation.Code is null && organisation.Kind == OrganisationKind.Government && IsPartOfLonger(end))
                    break;
                _found.Add(new OrganisationMention(first, end, start, stop, organisation.Name, organisation.Code) { Kind = organisation.Kind, Members = organisation.Members });
                Take(first, end);
                break;
            }
        }
    }

    /// <summary>"Foreign Office of Bavaria" is not the Foreign Office.</summary>
    private bool IsPartOfLonger(int end) => map.Is(end, "of") && map.IsCapitalised(map.Is(end + 1, "the") ? end + 2 : end + 1);

    /// <summary>"the mining company Kazakhmys", "oil giant, X,": a capitalised name after a word for a company.</summary>
    private void FindCompanies()
    {
        for (var token = 0; token + 1 < map.Count; token++)
        {
            if (map[token].Shape != WordShape.Lower || !map.Traits(token).HasFlag(WordTraits.CompanyNoun))
                continue;
            var first = map.Is(token + 1, ",") ? token + 2 : token + 1;
            var end = first;
            while (end < map.Count && end < first + 5 && IsNameWord(end))
                end++;
            if (end == first || (first == token + 2 && end < map.Count && map[end].Kind != TokenKind.Punctuation))
                continue;
            Add(new Institution(first, end, OrganisationKind.Company, StateBefore(token), []));
        }
    }

    private bool IsNameWord(int token) =>
        map[token].Kind == TokenKind.Word && map.IsCapitalised(token) && !_taken[token] && map.HitAt(token) is null && map.StateAt(token) is null
        && (map.Traits(token) & (WordTraits.FunctionWord | WordTraits.NotInPersonName)) == 0;

    private ActorCode? StateBefore(int token)
    {
        for (var i = token - 1; i >= 0 && i > token - 4; i--)
        {
            if (map.StateAt(i) is { } state)
                return state.Code;
            if (map[i].Kind == TokenKind.Punctuation)
                return null;
        }
        return null;
    }

    /// <summary>"Caspian Shipping Union (CSU)": from there on CSU is it too.</summary>
    private void FindAbbreviations()
    {
        var known = new Dictionary<string, OrganisationMention>(StringComparer.Ordinal);
        foreach (var mention in _found.ToArray())
        {
            var at = mention.EndToken;
            if (!map.Is(at, "(") || !map.Is(at + 2, ")") || map[at + 1].Shape != WordShape.AllCapitals || map.StateAt(at + 1) is not null)
                continue;
            known.TryAdd(map[at + 1].Norm, mention);
        }
        if (known.Count == 0)
            return;
        for (var token = 0; token < map.Count; token++)
        {
            if (map[token].Shape != WordShape.AllCapitals || _taken[token] || !known.TryGetValue(map[token].Norm, out var named) || token <= named.EndToken - 1)
                continue;
            _found.Add(named with { FirstToken = token, EndToken = token + 1, Start = map[token].Start, End = map[token].End });
            Take(token, token + 1);
        }
    }

    private void Add(Institution found)
    {
        var (start, end) = (map[found.First].Start, map[found.End - 1].End);
        _found.Add(new OrganisationMention(found.First, found.End, start, end, Name(found), null) { Kind = found.Kind, State = found.State, Members = found.Members });
        Take(found.First, found.End);
    }

    private string Name(Institution found)
    {
        var text = map.Segmented.Text[map[found.First].Start..map[found.End - 1].End];
        return text.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
    }

    private void Take(int first, int end)
    {
        for (var token = first; token < end; token++)
            _taken[token] = true;
    }
}
