using Relations.Domain;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.People;

/// <summary>
/// Decides which sightings are one person: full names by their words or a known spelling, initials by the surname, a title and
/// surname by state and office, and completes a surname from the list only where exactly one person of it fits the state, the
/// office and the date of the document.
/// </summary>
internal sealed class PersonResolver(TextMap map, PersonTable known)
{
    /// <summary>How many people of one first or last word are compared; a text with more of them is a list of names.</summary>
    private const int MaxOfOneWord = 32;

    private readonly List<PersonCluster> _clusters = [];
    private readonly Dictionary<string, List<PersonCluster>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<PersonRecord, PersonCluster> _byRecord = [];
    private readonly HashSet<ActorCode> _states = [];

    /// <summary>The people found, in the order of their first full name.</summary>
    public IReadOnlyList<PersonCluster> Clusters => _clusters;

    /// <summary>Says whose each sighting is: full names first, then initials, then surnames, each in text order.</summary>
    public void Resolve(IReadOnlyList<NameSighting> sightings, IReadOnlyList<StateMention> states)
    {
        foreach (var state in states)
            _states.Add(state.Code);
        foreach (var sighting in sightings.Where(s => s.Known is not null || (!s.IsSingle && !s.HasInitials)))
            Put(sighting, FindFull(sighting), sighting.Known ?? FindRecord(sighting));
        foreach (var sighting in sightings.Where(s => s.Known is null && !s.IsSingle && s.HasInitials))
            Put(sighting, FindByInitials(sighting), RecordByInitials(sighting));
        foreach (var sighting in sightings.Where(s => s.Known is null && s.IsSingle))
            Put(sighting, FindByShortName(sighting), RecordByShortName(sighting));
    }

    private void Put(NameSighting sighting, PersonCluster? cluster, PersonRecord? record)
    {
        if (cluster is null && record is not null)
            cluster = _byRecord.GetValueOrDefault(record);
        if (cluster is null)
            _clusters.Add(cluster = new PersonCluster { LooksEastAsian = LooksEastAsian(sighting) });
        cluster.Add(sighting, cluster.Takes(sighting) ? Written(sighting) : "", cluster.Record is null ? record : null);
        if (cluster.Record is not null)
            _byRecord.TryAdd(cluster.Record, cluster);
        Index(sighting.Parts[0], cluster);
        Index(sighting.Parts[^1], cluster);
        for (var i = 1; i < sighting.Parts.Count - 1; i++)
            Index(sighting.Parts[i], cluster);
        foreach (var name in cluster.ShortNames())
            Index(name, cluster);
        sighting.Bearer = cluster;
    }

    private void Index(string word, PersonCluster cluster)
    {
        var key = IndexKey(word);
        if (!_byWord.TryGetValue(key, out var there))
            _byWord.Add(key, there = new List<PersonCluster>(1));
        if (there.Contains(cluster))
            return;
        if (there.Count == MaxOfOneWord)
            there.RemoveAt(0);
        there.Add(cluster);
    }

    /// <summary>People whose first, last or short name begins like one of the words: any spelling of it is among them.</summary>
    private List<PersonCluster> Like(params ReadOnlySpan<string> words)
    {
        var found = new List<PersonCluster>();
        foreach (var word in words)
        {
            foreach (var cluster in _byWord.GetValueOrDefault(IndexKey(word)) ?? [])
            {
                if (!found.Contains(cluster))
                    found.Add(cluster);
            }
        }
        return found;
    }

    /// <summary>The first three letters of the spelling key.</summary>
    private static string IndexKey(string word) => word.Length <= 3 ? word : NameSpelling.Key(word) is { Length: > 3 } key ? key[..3] : word[..3];

    private PersonCluster? FindFull(NameSighting sighting)
    {
        if (sighting.Known is { } record && _byRecord.TryGetValue(record, out var same))
            return same;
        var state = PersonCluster.StateOf(sighting);
        return Like(sighting.Parts[0], sighting.Parts[^1]).Find(c => c.FitsState(state) && (sighting.Known is null || c.Record is null) && (NameSpelling.AreNear(c.Parts, sighting.Parts) || IsWithin(c.Parts, sighting.Parts) || IsWithin(sighting.Parts, c.Parts)));
    }

    private PersonRecord? FindRecord(NameSighting sighting)
    {
        var state = PersonCluster.StateOf(sighting);
        PersonRecord? found = null;
        foreach (var person in known.ByWord(sighting.Parts[0]).Concat(known.ByWord(sighting.Parts[^1])))
        {
            if (person.Parts.Count < 2 || (state is not null && person.State is not null && person.State != state))
                continue;
            var fits = NameSpelling.AreNear(person.Parts, sighting.Parts)
                || (HasMiddleName(person, sighting) && (state is not null || sighting.Offices.Any(o => person.Terms.Any(t => IsClass(t, o)))));
            if (!fits)
                continue;
            if (found is not null && found != person)
                return null;
            found = person;
        }
        return found;
    }

    /// <summary>"Rodrigo Roa Duterte", "Nursultan Abishevich Nazarbayev": a word more between the first and the last.</summary>
    private static bool HasMiddleName(PersonRecord person, NameSighting sighting) =>
        sighting.Parts.Count == person.Parts.Count + 1 && !PersonWords.IsFamilyNameFirst(person.State?.Value, 3)
        && NameSpelling.AreNear(person.Parts[0], sighting.Parts[0]) && NameSpelling.AreNear(person.Parts[^1], sighting.Parts[^1]);

    private PersonCluster? FindByInitials(NameSighting sighting)
    {
        var state = PersonCluster.StateOf(sighting);
        return Latest(Like(sighting.Parts[^1]).Where(c => c.Parts.Count > 1 && c.FitsState(state) && FitsInitials(c.Parts, sighting.Parts)), sighting);
    }

    private PersonRecord? RecordByInitials(NameSighting sighting)
    {
        var state = PersonCluster.StateOf(sighting);
        return Only(known.ByWord(sighting.Parts[^1]).Where(p => FitsInitials(p.Parts, sighting.Parts) && (state is null ? p.State is { } s && _states.Contains(s) : p.State == state)));
    }

    /// <summary>Who is called by the surname, or, where nobody is, by another word of the full name and the same office: "President Peña" of "Enrique Peña Nieto".</summary>
    private PersonCluster? FindByShortName(NameSighting sighting)
    {
        var word = sighting.Parts[0];
        var state = PersonCluster.StateOf(sighting);
        var fitting = Like(word).Where(c => c.FitsState(state) && (c.ShortNames().Any(n => NameSpelling.AreNear(n, word)) || (IsFirstNameAddress(sighting) && c.Parts[0] == word))).ToList();
        var kinds = sighting.Offices.Where(o => o.Class is not (OfficeClass.Counterpart or OfficeClass.Leader)).Select(o => o.Class).ToHashSet();
        var holding = fitting.Where(c => kinds.Any(c.Holds)).ToList();
        if (fitting.Count == 0 && Like(word).FindAll(c => c.FitsState(state) && c.Parts.Skip(1).Contains(word) && kinds.Any(c.Holds)) is [var only])
            return only;
        return Latest(holding.Count > 0 ? holding : fitting, sighting);
    }

    private PersonRecord? RecordByShortName(NameSighting sighting)
    {
        var state = PersonCluster.StateOf(sighting);
        var offices = sighting.Offices.Where(o => o.Class is not OfficeClass.Counterpart).ToList();
        if (offices.Count == 0)
            return null;
        var year = map.Segmented.Document.Published?.Earliest.Year;
        var fitting = known.ByShortName(sighting.Parts[0]).Where(p => (state is null ? p.State is null || _states.Contains(p.State.Value) : p.State == state) && offices.Any(o => Fits(p, o, year)));
        return Only(fitting);
    }

    private static bool Fits(PersonRecord person, OfficePhrase office, int? year) =>
        person.Terms.Any(t => IsClass(t, office) && (year is null || office.IsFormer || t.Covers(year.Value)));

    private static bool IsClass(PersonTerm term, OfficePhrase office) =>
        office.Class == OfficeClass.Official || term.Class == OfficeClass.Official ? string.Equals(term.Title, office.Title, StringComparison.OrdinalIgnoreCase)
        : office.Class == OfficeClass.Leader ? term.Class is OfficeClass.HeadOfState or OfficeClass.Monarch or OfficeClass.HeadOfGovernment or OfficeClass.Party
        : term.Class == office.Class;

    private static bool IsFirstNameAddress(NameSighting sighting) =>
        sighting.Offices.Any(o => o.Class is OfficeClass.Monarch or OfficeClass.Royal or OfficeClass.Faith);

    /// <summary>"K. Massimov", "K-J. Tokayev" of "Kassym-Jomart Tokayev": the surname is near, each initial begins a given name; one more stands for a patronymic.</summary>
    private static bool FitsInitials(IReadOnlyList<string> full, IReadOnlyList<string> initials)
    {
        if (!NameSpelling.AreNear(full[^1], initials[^1]))
            return false;
        for (int i = 0, at = 0; i < initials.Count - 1; i++, at++)
        {
            if (i > 0 && at == full.Count - 1 && initials[i].Length == 1)
                return true;
            while (at < full.Count - 1 && !full[at].StartsWith(initials[i][0]))
                at++;
            if (at >= full.Count - 1 || (initials[i].Length > 1 && !NameSpelling.AreNear(full[at], initials[i])))
                return false;
        }
        return true;
    }

    /// <summary>"Mohammed bin Zayed" within "Mohammed bin Zayed Al Nahyan": two words at least, in order, one end in common.</summary>
    private static bool IsWithin(IReadOnlyList<string> full, IReadOnlyList<string> part)
    {
        if (part.Count < 2 || part.Count >= full.Count)
            return false;
        return NameSpelling.AreNear(full.Take(part.Count).ToArray(), part) || NameSpelling.AreNear(full.Skip(full.Count - part.Count).ToArray(), part);
    }

    private static PersonCluster? Latest(IEnumerable<PersonCluster> clusters, NameSighting sighting)
    {
        PersonCluster? before = null, after = null;
        foreach (var cluster in clusters)
        {
            if (cluster.LastSeen <= sighting.Span.First)
                before = before is null || cluster.LastSeen > before.LastSeen ? cluster : before;
            else
                after ??= cluster;
        }
        return before ?? after;
    }

    private static PersonRecord? Only(IEnumerable<PersonRecord> people)
    {
        PersonRecord? only = null;
        foreach (var person in people)
        {
            if (only is not null && only != person)
                return null;
            only = person;
        }
        return only;
    }

    private bool LooksEastAsian(NameSighting sighting) =>
        !sighting.IsSingle && map.Traits(sighting.Span.First).HasFlag(WordTraits.LeadingFamilyName) && !map.Traits(sighting.Span.First).HasFlag(WordTraits.GivenName)
        && sighting.Span.Length > 1 && NameShapes.IsEastAsianGivenName(map[sighting.Span.First + 1].Norm);

    private string Written(NameSighting sighting)
    {
        var words = new List<string>();
        for (var token = sighting.Span.First; token < sighting.Span.End; token++)
        {
            var word = map.Segmented.Text[map[token].Start..map[token].End];
            if (map.Is(token, ".") && words.Count > 0)
                words[^1] += ".";
            else
                words.Add(map[token].Shape == Sentences.WordShape.AllCapitals && word.Length > 2 && !NameShapes.IsOrdinal(word) && !word.Contains('.', StringComparison.Ordinal) ? string.Concat(word[..1], word[1..].ToLowerInvariant()) : word);
        }
        return string.Join(' ', words);
    }
}
