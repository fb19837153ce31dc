using Relations.Domain;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.People;

/// <summary>
/// Resolves descriptions to people of the document: "the Kazakh leader" by office and state, "the president" and "both presidents"
/// by who was named last. Gives nothing where two people fit equally.
/// </summary>
internal sealed class ReferenceResolver(
    TextMap map, IReadOnlyList<OfficePhrase> phrases, IReadOnlyList<PersonMention> mentions, IReadOnlyList<PersonOffice> offices, IReadOnlyList<PersonCluster> clusters, Func<PersonCluster, Person> person)
{
    /// <summary>The title that tells no ministry: "the Polish minister", told of a foreign minister once named.</summary>
    private const string AnyMinister = "Minister";

    /// <summary>How far back, in tokens, people are looked for whom the words do not name by state.</summary>
    private const int Reach = 120;

    /// <summary>How many people of one state are looked at; a text with more of them makes no description certain.</summary>
    private const int MaxOfOneState = 200;

    /// <summary>What everyone holds; read when first asked.</summary>
    private Dictionary<Person, OfficesHeld>? _held;

    private ILookup<ActorCode, PersonCluster>? _byState;

    /// <summary>Those of one state who hold an office, by its class and of ministers the title.</summary>
    private readonly Dictionary<(ActorCode State, OfficeClass Class, string? Title), List<Person>> _holders = [];

    /// <summary>The descriptions that are certain, in text order.</summary>
    public IReadOnlyList<PersonReference> ResolveAll()
    {
        var taken = new bool[map.Count];
        foreach (var office in offices)
            Array.Fill(taken, true, office.FirstToken, office.EndToken - office.FirstToken);
        var references = new List<PersonReference>();
        foreach (var phrase in phrases)
        {
            if (!Speaks(phrase) || taken[phrase.TitleFirst] || IsAnyOne(phrase))
                continue;
            var people = phrase.IsPlural ? Plural(phrase) : phrase.Of.Count == 1 ? ByState(phrase, phrase.Of[0]) : Single(phrase);
            if (people is null)
                continue;
            var first = phrase.FirstToken;
            while (first > 0 && map[first - 1].Norm is "the" or "both" or "two" or "his" or "her" or "its" or "their")
                first--;
            references.Add(new PersonReference(first, phrase.EndToken, map[first].Start, map[phrase.EndToken - 1].End, people, phrase.Title));
        }
        return references;
    }

    /// <summary>"a Kazakh president": no one in particular.</summary>
    private bool IsAnyOne(OfficePhrase phrase) => phrase.FirstToken > 0 && map[phrase.FirstToken - 1].Norm is "a" or "an" or "any" or "every" or "another";

    private static bool Speaks(OfficePhrase phrase) =>
        phrase is { IsFormer: false, IsThen: false, Class: OfficeClass.HeadOfState or OfficeClass.Monarch or OfficeClass.HeadOfGovernment or OfficeClass.ForeignMinister or OfficeClass.Minister or OfficeClass.Leader or OfficeClass.Party or OfficeClass.Counterpart or OfficeClass.Ambassador or OfficeClass.Parliament };

    private Person[]? ByState(OfficePhrase phrase, ActorCode state)
    {
        var fitting = Holders(state, phrase);
        if (fitting.Count == 0 && phrase.Title == AnyMinister)
            fitting = Holders(state, phrase with { Class = OfficeClass.ForeignMinister });
        return fitting.Count switch
        {
            0 => null,
            1 => [fitting[0]],
            _ => NearestBefore(phrase.FirstToken, Reach, fitting) is { } nearest ? [nearest] : null,
        };
    }

    /// <summary>"the president": whoever of that office was named last, if all of the document's last few are one.</summary>
    private Person[]? Single(OfficePhrase phrase)
    {
        if (phrase.Of.Count > 0 || !phrase.IsDefinite || phrase.HasPossessivePronoun || phrase.Class == OfficeClass.Counterpart)
            return null;
        var recent = Recent(phrase, 1, Reach);
        return recent.Count == 1 ? [recent[0]] : null;
    }

    private Person[]? Plural(OfficePhrase phrase)
    {
        if (phrase.Of.Count >= 2)
        {
            var each = phrase.Of.Select(s => ByState(phrase, s)).ToList();
            return each.TrueForAll(p => p is { Length: 1 }) ? each.Select(p => p![0]).ToArray() : null;
        }
        if (phrase.Of.Count == 1 || !IsOfTheTwo(phrase))
            return null;
        var recent = Recent(phrase, 2, Reach * 4);
        return recent.Count == 2 ? [recent[1], recent[0]] : null;
    }

    /// <summary>"both presidents", "the two leaders", "the presidents of the two countries".</summary>
    private bool IsOfTheTwo(OfficePhrase phrase)
    {
        var before = phrase.FirstToken - 1;
        if (before >= 0 && map[before].Norm is "both" or "two")
            return true;
        var after = phrase.EndToken;
        return map.Is(after, "of") && (map.Is(after + 1, "both") || (map.Is(after + 1, "the") && map.Is(after + 2, "two")));
    }

    /// <summary>The last people of different states who hold such an office, latest first; more than <paramref name="wanted"/> where it is not certain.</summary>
    private List<Person> Recent(OfficePhrase phrase, int wanted, int reach)
    {
        var people = new List<Person>();
        for (var i = LastBefore(phrase.FirstToken); i >= 0; i--)
        {
            var mention = mentions[i];
            if (mention.FirstToken < phrase.FirstToken - reach || people.Count > wanted)
                break;
            if (!people.Contains(mention.Person) && Holds(mention.Person, phrase) && (wanted == 1 || people.All(p => p.State is not null && p.State != mention.Person.State)))
                people.Add(mention.Person);
            if (wanted == 2 && people.Count == 2)
                break;
        }
        return people;
    }

    private List<Person> Holders(ActorCode state, OfficePhrase phrase)
    {
        var key = (state, phrase.Class, phrase.Class == OfficeClass.Minister ? phrase.Title : null);
        if (!_holders.TryGetValue(key, out var holders))
            _holders.Add(key, holders = [.. (_byState ??= clusters.Where(c => c.State is not null).ToLookup(c => c.State!.Value))[state].Take(MaxOfOneState).Select(person).Where(p => Holds(p, phrase))]);
        return holders;
    }

    private bool Holds(Person who, OfficePhrase phrase) => (_held ??= ReadHeld())[who].Has(phrase);

    private Dictionary<Person, OfficesHeld> ReadHeld()
    {
        var named = offices.ToLookup(o => o.Person, (IEqualityComparer<Person>)ReferenceEqualityComparer.Instance);
        var year = map.Segmented.Document.Published?.Earliest.Year;
        return clusters.ToDictionary(person, c => new OfficesHeld(named[person(c)], c.Record, year), (IEqualityComparer<Person>)ReferenceEqualityComparer.Instance);
    }

    private Person? NearestBefore(int token, int reach, List<Person> people)
    {
        for (var i = LastBefore(token); i >= 0 && mentions[i].FirstToken >= token - reach; i--)
        {
            if (people.Contains(mentions[i].Person))
                return mentions[i].Person;
        }
        return null;
    }

    /// <summary>Index of the last mention that starts before a token, or -1.</summary>
    private int LastBefore(int token)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].FirstToken < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }
}
