using Relations.Domain;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.People;

/// <summary>Finds the surnames that stand alone ("Nazarbaev's trip", "Hu and Nazarbayev") of the people whose full names the text has.</summary>
internal sealed class SurnameFinder(TextMap map, NameReader names, SightingFinder sightings, IReadOnlyList<PersonCluster> clusters, Func<PersonCluster, Person> person)
{
    /// <summary>How many mentions back the bearer of a shared surname is looked for.</summary>
    private const int MaxBack = 200;

    /// <summary>How many people of one surname are told apart.</summary>
    private const int MaxOfOneName = 16;

    private readonly Dictionary<string, List<PersonCluster>> _byKey = new(StringComparer.Ordinal);

    /// <summary>The mentions, in text order. <paramref name="found"/>: those by name, in text order, to tell which of two people of one surname was named last.</summary>
    public IReadOnlyList<PersonMention> FindAll(IReadOnlyList<PersonMention> found)
    {
        foreach (var cluster in clusters)
        {
            foreach (var name in cluster.ShortNames().Distinct(StringComparer.Ordinal))
                Index(name, cluster);
        }
        var mentions = new List<PersonMention>();
        if (_byKey.Count == 0)
            return mentions;
        var last = 0;
        for (var token = 0; token < map.Count; token++)
        {
            while (last < found.Count && found[last].FirstToken < token)
                last++;
            if (!IsFree(token) || Candidates(token) is not { } candidates)
                continue;
            var chosen = candidates.Count == 1 ? candidates[0] : Nearest(candidates, found, last);
            mentions.Add(PersonFinder.Mention(map, new NameSpan(token, token + 1), person(chosen), null));
        }
        return mentions;
    }

    private void Index(string name, PersonCluster cluster)
    {
        if (name.Length < 2 || name.Contains(' ', StringComparison.Ordinal))
            return;
        var key = NameSpelling.Key(name);
        if (!_byKey.TryGetValue(key, out var there))
            _byKey.Add(key, there = new List<PersonCluster>(1));
        if (there.Count < MaxOfOneName && !there.Contains(cluster))
            there.Add(cluster);
    }

    private List<PersonCluster>? Candidates(int token) =>
        _byKey.TryGetValue(NameSpelling.Key(LetterFolding.Fold(map[token].Norm)), out var candidates) ? candidates : null;

    private bool IsFree(int token)
    {
        if (map[token].Kind != TokenKind.Word || !map[token].IsCapitalised || sightings.At(token) is not null)
            return false;
        if (map.HitAt(token) is not null && map.EntryAt<PersonName>(token) is null)
            return false;
        if ((map.Traits(token) & (WordTraits.FunctionWord | WordTraits.NotInPersonName)) != 0 && map.IsAlsoLower(token))
            return false;
        if (IsTouching(token) && (map.Traits(token + 1) & (WordTraits.InstitutionHead | WordTraits.PlaceHead)) != 0 && map.IsCapitalised(token + 1))
            return false;
        return !(token > 0 && IsTouching(token - 1) && names.IsWord(token - 1, 0) && !map.IsAlsoLower(token - 1));
    }

    private bool IsTouching(int token) => token + 1 < map.Count && map[token + 1].Start - map[token].End == 1;

    private PersonCluster Nearest(List<PersonCluster> candidates, IReadOnlyList<PersonMention> found, int before)
    {
        for (var i = before - 1; i >= 0 && i > before - MaxBack; i--)
        {
            foreach (var candidate in candidates)
            {
                if (ReferenceEquals(found[i].Person, person(candidate)))
                    return candidate;
            }
        }
        return candidates[0];
    }
}
