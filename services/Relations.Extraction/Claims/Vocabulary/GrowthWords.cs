using System.Collections.Frozen;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>Words that tell that something became more or less, from <c>growth-words.tsv</c>.</summary>
internal sealed class GrowthWords
{
    /// <summary>Every word, of a verb its base form, with what it tells.</summary>
    public IReadOnlyDictionary<string, GrowthWord> All { get; } = ResourceTable.Read("growth-words.tsv")
        .ToFrozenDictionary(row => row[0], row => new GrowthWord(row[1] == "more" ? 1 : -1, row.Length > 2 && row[2] == "noun"), StringComparer.Ordinal);
}

/// <summary>What a word tells of growth.</summary>
/// <param name="Sign">+1 where something became more, -1 where it became less.</param>
/// <param name="IsNoun">Whether it names by how much: "a rise of", "a $3 million drop".</param>
internal sealed record GrowthWord(int Sign, bool IsNoun);
