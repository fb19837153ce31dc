using Relations.Extraction.Mentions.Organisations;
using Relations.Extraction.Mentions.People;
using Relations.Extraction.Mentions.Places;
using Relations.Extraction.Mentions.States;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions;

/// <summary>Finds the states, organisations, people and places of a text. Safe to share between threads.</summary>
/// <param name="world">The names of the world.</param>
/// <param name="known">The words the texts' tokens are numbered by; none where they are not.</param>
internal sealed class MentionFinder(WorldResources world, KnownWords? known = null)
{
    private readonly WordFacts<int> _numbers = world.Lexicon.NumbersOf(known ?? KnownWords.None);

    /// <summary>Everything the text names.</summary>
    public NamedMentions Find(SegmentedText text)
    {
        using var scanned = ScannedText.Scan(text, world.Lexicon, _numbers);
        var states = StateFinder.Find(scanned);
        var map = new TextMap(scanned, states);
        var people = PersonFinder.Find(map, states, world.People);
        var organisations = new OrganisationFinder(map).FindAll(people.Mentions);
        return new NamedMentions
        {
            States = states,
            Organisations = organisations,
            People = people.Mentions,
            Offices = people.Offices,
            References = people.References,
            Places = new PlaceFinder(map, world.States).FindAll(states, people.Mentions, organisations),
        };
    }
}
