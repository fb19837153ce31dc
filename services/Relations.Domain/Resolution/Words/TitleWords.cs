namespace Relations.Domain.Resolution;

/// <summary>
/// The words of a title as resolution compares them: folded to plain lower-case letters and cut to six letters, which takes
/// "demarcation" and "demarcating" together without a dictionary. <c>title-words.tsv</c> says which words are common to many titles,
/// which mean the same, and which say nothing.
/// </summary>
/// <param name="Telling">Stems that tell one agreement from another, sorted.</param>
/// <param name="Common">Stems that many titles share, sorted.</param>
internal sealed record TitleWords(IReadOnlyList<string> Telling, IReadOnlyList<string> Common)
{
    private const int StemLength = 6;
    private static readonly Vocabulary Words = Vocabulary.Read();

    /// <summary>The words of a title, without those that name one of the parties.</summary>
    public static TitleWords Of(string title, IReadOnlyList<ActorCode> parties)
    {
        var telling = new SortedSet<string>(StringComparer.Ordinal);
        var common = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in Folding.Words(title))
        {
            if (Words.Silent.Contains(word) || StateWords.Names(word, parties))
                continue;
            var stem = Stem(word);
            stem = Words.Same.GetValueOrDefault(stem, stem);
            (Words.Common.Contains(stem) ? common : telling).Add(stem);
        }
        return new TitleWords([.. telling], [.. common]);
    }

    /// <summary>All words of a name but the silent ones, sorted: equal for names that differ only in order, inflection and articles.</summary>
    public static IReadOnlyList<string> Key(string name)
    {
        var words = Of(name, []);
        return words.Telling.Count + words.Common.Count == 0
            ? [Folding.Text(name)]
            : [.. words.Telling.Concat(words.Common).Order(StringComparer.Ordinal)];
    }

    private static string Stem(string word)
    {
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
            word = word[..^1];
        return word.Length > StemLength ? word[..StemLength] : word;
    }

    private sealed record Vocabulary(
        IReadOnlySet<string> Silent, IReadOnlySet<string> Common, IReadOnlyDictionary<string, string> Same)
    {
        public static Vocabulary Read()
        {
            var silent = new HashSet<string>(StringComparer.Ordinal);
            var common = new HashSet<string>(StringComparer.Ordinal);
            var same = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var row in WordTable.Read("title-words.tsv"))
            {
                var words = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                switch (row[0])
                {
                    case "silent":
                        silent.UnionWith(words);
                        break;
                    case "common":
                        common.UnionWith(words.Select(Stem));
                        break;
                    case "same":
                        foreach (var word in words.Skip(1))
                            same[Stem(word)] = Stem(words[0]);
                        break;
                    default:
                        throw new InvalidOperationException($"title-words.tsv: unknown row '{row[0]}'.");
                }
            }
            return new Vocabulary(silent, common, same);
        }
    }
}
