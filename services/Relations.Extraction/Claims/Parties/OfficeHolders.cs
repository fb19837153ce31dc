using System.Collections.Frozen;
using Relations.Domain;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Parties;

/// <summary>Who is named with which office in a text, by person and by state. Read when first asked; used by one thread.</summary>
internal sealed class OfficeHolders(ClaimText text)
{
    private static readonly FrozenSet<string> Leaders =
        new[] { "president", "prime minister", "premier", "king", "queen", "emperor", "chancellor", "chairman", "emir", "sultan" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many offices of one state are told apart; a text with more of them is a list.</summary>
    private const int MaxOffices = 200;

    private Dictionary<Person, string>? _offices;
    private Dictionary<ActorCode, Dictionary<string, Office>>? _byState;

    /// <summary>The office a person is first named with, or null.</summary>
    public string? OfficeOf(Person person)
    {
        Read();
        return _offices!.GetValueOrDefault(person);
    }

    /// <summary>The one person of that state named with that office; of several the one named last before a token. Null where there is none.</summary>
    public Person? Holder(ActorCode state, string office, int near)
    {
        Read();
        if (!_byState!.TryGetValue(state, out var offices))
            return null;
        Person? holder = null;
        PersonMention? last = null;
        var areSeveral = false;
        foreach (var (title, same) in offices)
        {
            if (!IsSame(title, office))
                continue;
            areSeveral |= same.AreSeveral || (holder is not null && !ReferenceEquals(holder, same.Mentions[0].Person));
            holder ??= same.Mentions[0].Person;
            if (same.LastBefore(near) is { } before && (last is null || before.FirstToken > last.FirstToken))
                last = before;
        }
        return areSeveral ? last?.Person : holder;
    }

    private void Read()
    {
        if (_byState is not null)
            return;
        (_offices, _byState) = (new Dictionary<Person, string>(ReferenceEqualityComparer.Instance), []);
        foreach (var mention in text.People.All)
        {
            if (mention.OfficeTitle is not { } title)
                continue;
            _offices.TryAdd(mention.Person, title);
            if (mention.Person.State is { } state)
                Add(state, title, mention);
        }
    }

    private void Add(ActorCode state, string title, PersonMention mention)
    {
        if (!_byState!.TryGetValue(state, out var offices))
            _byState.Add(state, offices = new Dictionary<string, Office>(StringComparer.Ordinal));
        if (!offices.TryGetValue(title, out var office) && offices.Count < MaxOffices)
            offices.Add(title, office = new Office());
        office?.Add(mention);
    }

    private static bool IsSame(string title, string office)
    {
        if (office == "leader")
            return Leaders.Contains(title);
        return string.Equals(title, office, StringComparison.OrdinalIgnoreCase)
            || (title.EndsWith(office, StringComparison.OrdinalIgnoreCase) && office is not ("president" or "minister" or "premier"));
    }

    /// <summary>An office and everyone named with it, in text order.</summary>
    private sealed class Office
    {
        public List<PersonMention> Mentions { get; } = [];

        public bool AreSeveral { get; private set; }

        public void Add(PersonMention mention)
        {
            AreSeveral |= Mentions.Count > 0 && !ReferenceEquals(Mentions[0].Person, mention.Person);
            Mentions.Add(mention);
        }

        public PersonMention? LastBefore(int token)
        {
            var (low, high) = (0, Mentions.Count);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (Mentions[middle].FirstToken < token)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low == 0 ? null : Mentions[low - 1];
        }
    }
}
