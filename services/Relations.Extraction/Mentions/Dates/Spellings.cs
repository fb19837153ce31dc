using System.Collections.Frozen;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Whether a text is spelled as in Britain, where the day goes before the month, or as in America: by the words of <c>spellings.tsv</c>.</summary>
internal static class Spellings
{
    private static readonly FrozenDictionary<string, int> Weights = ResourceTable.Read("spellings.tsv")
        .SelectMany(row => row[1].Split(' ').Select(word => (Word: word, Weight: row[0] == "british" ? 1 : -1)))
        .ToFrozenDictionary(word => word.Word, word => word.Weight, StringComparer.Ordinal);

    /// <summary>British words less American ones. Words with a capital do not count: a name keeps its spelling everywhere.</summary>
    public static int Weigh(TermText text)
    {
        var weight = 0;
        for (var sentence = 0; sentence < text.Segmented.Sentences.Count; sentence++)
        {
            var terms = text.Sentence(sentence);
            for (var at = 0; at < terms.Count; at++)
            {
                ref readonly var term = ref terms[at];
                if (term.Kind == TokenKind.Word && term.Shape == WordShape.Lower)
                    weight += Weights.GetValueOrDefault(term.Norm);
            }
        }
        return weight;
    }
}
