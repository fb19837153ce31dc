using Relations.Domain;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.People;

/// <summary>What the text says of people.</summary>
/// <param name="Mentions">Every name, in text order.</param>
/// <param name="Offices">Every office named with a name, in text order.</param>
/// <param name="References">Every description whose person is certain, in text order.</param>
internal sealed record PeopleFound(IReadOnlyList<PersonMention> Mentions, IReadOnlyList<PersonOffice> Offices, IReadOnlyList<PersonReference> References);

/// <summary>Finds the people of a text: sightings of names, who they are, then the surnames that stand alone and the descriptions.</summary>
internal static class PersonFinder
{
    /// <summary>Finds them.</summary>
    public static PeopleFound Find(TextMap map, IReadOnlyList<StateMention> states, PersonTable known)
    {
        var phrases = new OfficePhraseReader(map).ReadAll();
        var names = new NameReader(map);
        var finder = new SightingFinder(map, names, new KnownSurnames(map, known, states.Select(s => s.Code).ToHashSet()));
        var sightings = finder.FindAll(phrases);
        var resolver = new PersonResolver(map, known);
        resolver.Resolve(sightings, states);
        var people = resolver.Clusters.ToDictionary(c => c, c => new Person(c.Name, c.State));
        var mentions = new List<PersonMention>();
        var offices = new List<PersonOffice>();
        foreach (var sighting in sightings)
        {
            var person = people[sighting.Bearer!];
            mentions.Add(Mention(map, sighting.Span, person, sighting.Offices.FirstOrDefault(o => o.Class is not OfficeClass.Counterpart)?.Title));
            foreach (var office in sighting.Offices)
            {
                if (office.Class is not (OfficeClass.Counterpart or OfficeClass.Leader))
                    offices.Add(Office(map, sighting.Span, person, office));
            }
        }
        mentions.AddRange(new SurnameFinder(map, names, finder, resolver.Clusters, c => people[c]).FindAll(mentions));
        mentions.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        var references = new ReferenceResolver(map, phrases, mentions, offices, resolver.Clusters, c => people[c]).ResolveAll();
        return new PeopleFound(mentions, offices, references);
    }

    /// <summary>A mention of the tokens.</summary>
    public static PersonMention Mention(TextMap map, NameSpan span, Person person, string? title) =>
        new(span.First, span.End, map[span.First].Start, map[span.End - 1].End, person, title);

    private static PersonOffice Office(TextMap map, NameSpan name, Person person, OfficePhrase phrase)
    {
        var (first, end) = (Math.Min(name.First, phrase.FirstToken), Math.Max(name.End, phrase.EndToken));
        ActorCode? of = phrase.Of.Count == 1 ? phrase.Of[0] : null;
        return new PersonOffice(person, phrase.Title, phrase.Class, of, phrase.IsFormer, phrase.IsThen, first, end, map[first].Start, map[end - 1].End);
    }
}
