using System.Text;

namespace Relations.Query.Search;

/// <summary>
/// Words by how they are heard, so that transliterations of one name meet: <c>Khorgos</c>, <c>Korgas</c> and <c>Horgos</c> are all
/// <c>KRGS</c>. The letters and their sounds are in <c>Resources/sounds.tsv</c>.
/// </summary>
internal static class SoundKey
{
    private const int LongestLetters = 4;

    /// <summary>Fewer sounds than this are shared by too many words.</summary>
    private const int FewestSounds = 3;

    private static readonly Dictionary<string, string> Sounds = Read();

    /// <summary>The key of a word of lower-case letters; null when it has too few sounds to be known by, or digits.</summary>
    public static string? Of(string word)
    {
        var key = Heard(word);
        return key.Length < FewestSounds || word.Any(char.IsDigit) ? null : key;
    }

    /// <summary>True for two spellings that are heard alike and differ in no more than a third of their letters.</summary>
    public static bool AreAlike(string word, string other) =>
        Heard(word) is { Length: > 1 } key && key == Heard(other) && SpellingDistance.Between(word, other) <= Math.Max(1, Math.Max(word.Length, other.Length) / 3);

    private static string Heard(string word)
    {
        var key = new StringBuilder();
        for (var at = 0; at < word.Length;)
        {
            var (letters, sound) = Next(word, at);
            // A name may be written with an H for the sound that others write KH, but within a word it is mostly mute.
            if (at == 0 && word[0] == 'h')
                sound = "K";
            foreach (var each in sound)
            {
                if (key.Length == 0 || key[^1] != each)
                    key.Append(each);
            }
            at += letters;
        }
        return key.ToString();
    }

    private static (int Letters, string Sound) Next(string word, int at)
    {
        for (var length = Math.Min(LongestLetters, word.Length - at); length > 0; length--)
        {
            if (Sounds.TryGetValue(word.Substring(at, length), out var sound))
                return (length, sound);
        }
        return (1, word[at].ToString());
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(SoundKey).Assembly.GetManifestResourceStream("Search/sounds.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => cells[1].Trim(), StringComparer.Ordinal);
    }
}
