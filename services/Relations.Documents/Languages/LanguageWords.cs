using System.Collections.Frozen;
using Relations.Documents.Text;

namespace Relations.Documents.Languages;

/// <summary>The small words and letters by which languages are told, from <c>languages.tsv</c>.</summary>
internal sealed class LanguageWords
{
    private readonly FrozenDictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _words;

    private readonly ShortWords<byte[]> _short;

    private readonly int _longest;

    private LanguageWords(string[] tags, FrozenDictionary<string, byte[]> words)
    {
        Tags = tags;
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _short = new ShortWords<byte[]>(words);
        _longest = words.Keys.Max(word => word.Length);
    }

    /// <summary>The BCP 47 tags of all languages, in ordinal order.</summary>
    public string[] Tags { get; }

    /// <summary>The numbers among <see cref="Tags"/> of the languages that have a word, in lower case, or a letter.</summary>
    public ReadOnlySpan<byte> LanguagesOf(ReadOnlySpan<char> word) => word.Length <= _longest && _words.TryGetValue(word, out var languages) ? languages : default;

    /// <summary>The same of a word as <see cref="ShortWords{T}"/> writes it.</summary>
    public ReadOnlySpan<byte> LanguagesOf(ulong letters) => _short.Find(letters);

    /// <summary>Reads the table.</summary>
    public static LanguageWords Load()
    {
        var rows = ResourceTable.Read("languages.tsv").ToList();
        string[] tags = [.. rows.Select(row => row[0]).Order(StringComparer.Ordinal)];
        var words = rows.SelectMany(row => WordsOf(row).Select(word => (Word: word, Language: (byte)Array.IndexOf(tags, row[0]))))
            .GroupBy(pair => pair.Word, pair => pair.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        return new LanguageWords(tags, words);
    }

    private static IEnumerable<string> WordsOf(string[] row) => row[1].Split(' ').Concat(row[2].Select(letter => letter.ToString()));
}
