namespace Relations.Domain.Resolution;

/// <summary>
/// The words of a title as resolution compares them: folded to plain lower-case letters, and by their stems: the first six letters, which takes
/// "demarcation" and "demarcating" together without a dictionary. <c>title-words.tsv</c> says which words are common to many titles,
/// which mean the same, and which say nothing.
/// </summary>
/// <param name="Telling">Words that tell one agreement from another, one of each stem, sorted by stem.</param>
/// <param name="Common">Words that many titles share, likewise.</param>
internal sealed record TitleWords(IReadOnlyList<string> Telling, IReadOnlyList<string> Common)
{
    private const int StemLength = 6;
    private static readonly Vocabulary Words = Vocabulary.Read();

    /// <summary>The words of a title, without those that name one of the parties.</summary>
    public static TitleWords Of(string title, IReadOnlyList<ActorCode> parties)
    {
        var telling = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var common = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in Folding.Words(OneWord(title)))
        {
            if (Words.Silent.Contains(word) || StateWords.Names(word, parties))
                continue;
            var stem = Stem(word);
            var words = Words.Common.Contains(stem) ? common : telling;
            if (!words.TryGetValue(stem, out var other) || string.CompareOrdinal(word, other) < 0)
                words[stem] = word;
        }
        return new TitleWords([.. telling.Values], [.. common.Values]);
    }

    /// <summary>Stems of all words of a name but the silent ones, sorted: equal for names that differ only in order, inflection and articles.</summary>
    public static IReadOnlyList<string> Key(string name)
    {
        var words = Of(name, []);
        return words.Telling.Count + words.Common.Count == 0
            ? [Folding.Text(name)]
            : [.. words.Telling.Concat(words.Common).Select(Stem).Order(StringComparer.Ordinal)];
    }

    /// <summary>What words of one meaning share: the first letters, or those of the word that stands for them in the table.</summary>
    public static string Stem(string word)
    {
        var stem = Cut(word);
        return Words.Same.GetValueOrDefault(stem, stem);
    }

    /// <summary>The stems of words, in their order.</summary>
    public static IReadOnlyList<string> Stems(IReadOnlyList<string> words) => [.. words.Select(Stem)];

    private static string OneWord(string title) =>
        Words.OneWord.Aggregate(title, (text, word) => text.Replace(word, word.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private static string Cut(string word)
    {
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        return word.Length > StemLength ? word[..StemLength] : word;
    }

    private sealed record Vocabulary(
        IReadOnlySet<string> Silent, IReadOnlySet<string> Common, IReadOnlyDictionary<string, string> Same, IReadOnlyList<string> OneWord)
    {
        public static Vocabulary Read()
        {
            var silent = new HashSet<string>(StringComparer.Ordinal);
            var common = new HashSet<string>(StringComparer.Ordinal);
            var same = new Dictionary<string, string>(StringComparer.Ordinal);
            var oneWord = new List<string>();
            foreach (var row in WordTable.Read("title-words.tsv"))
            {
                var words = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                switch (row[0])
                {
                    case "silent":
                        silent.UnionWith(words);
                        break;
                    case "common":
                        common.UnionWith(words.Select(Cut));
                        break;
                    case "same":
                        foreach (var word in words.Skip(1))
                            same[Cut(word)] = Cut(words[0]);
                        break;
                    case "one":
                        oneWord.AddRange(words);
                        break;
                    default:
                        throw new InvalidOperationException($"title-words.tsv: unknown row '{row[0]}'.");
                }
            }
            return new Vocabulary(silent, common, same, oneWord);
        }
    }
}
