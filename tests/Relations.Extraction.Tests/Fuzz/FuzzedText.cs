using System.Text;

namespace Relations.Extraction.Tests.Fuzz;

/// <summary>Texts that nobody would write, made of passages that somebody did: the same seed always gives the same text.</summary>
/// <param name="passages">The passages; at least one.</param>
internal sealed class FuzzedText(IReadOnlyList<string> passages)
{
    private const int LongestSoup = 60;
    private const int LongestCut = 500;

    private static readonly string[] Oddities =
    [
        "", " ", "\n", "\n\n", "\t", "\u00a0", ".", "...", ",", ";", ":", "(", ")", "[", "]", "\"", "'", "\u201c", "\u201d", "\u2019", "-", "\u2013", "/", "&", "#", "*", "|", "%", "$", "\u20ac", "@",
        "\u0301", "\u200d", "\u202e", "\ufeff", "\ufffd", "\0", "\ud83d", "\ude00", "\U0001F600", "\U0001F1F0\U0001F1FF", "\u4e2d\u56fd", "\u0130", "\u1e9e", "\u00bd", "\u0664",
        "0", "00", "-1", "1e9", "31 February 2003", "2003-02-31", "99/99/9999", "0001-01-01", "31 December 9999", "Friday", "May", "last", "ago", "million million", "$ billion", "per", "minus",
        "signed", "signed an agreement", "agreement", "the treaty of", "visited", "met", "will not", "between", "and", "the two countries", "both sides", "he", "his counterpart", "President", "Minister of",
        "China", "Kazakh", "Sino-", "A.", "K-J.", "O'", "von", "University of", "Mr.", "(SCO)", "respectively", "by", "from", "to", "of", "on",
    ];

    private readonly string[] _words = [.. passages.SelectMany(passage => passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>The text of a seed.</summary>
    public string Make(int seed)
    {
        var random = new Random(seed);
        return random.Next(4) == 0 ? Soup(random) : Mutation(random);
    }

    private string Soup(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, LongestSoup); left > 0; left--)
            text.Append(random.Next(3) == 0 ? Pick(random, Oddities) : Pick(random, _words)).Append(random.Next(8) == 0 ? "" : " ");
        return text.ToString();
    }

    private string Mutation(Random random)
    {
        var text = new StringBuilder(Cut(random));
        for (var left = random.Next(1, 12); left > 0 && text.Length > 0; left--)
            Change(text, random);
        return text.ToString();
    }

    private void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 30), text.Length - at);
        switch (random.Next(8))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                text.Insert(at, Pick(random, Oddities));
                break;
            case 3:
                text.Insert(at, " " + Pick(random, _words) + " ");
                break;
            case 4:
                text[at] = (char)random.Next(0x250);
                break;
            case 5:
                var upper = text.ToString(at, length).ToUpperInvariant();
                text.Remove(at, length).Insert(at, upper);
                break;
            case 6:
                text.Replace(". ", random.Next(2) == 0 ? " " : ", ");
                break;
            default:
                text.Insert(at, Cut(random));
                break;
        }
    }

    /// <summary>A piece of a passage, which may begin and end inside a word.</summary>
    private string Cut(Random random)
    {
        var passage = Pick(random, passages);
        var start = random.Next(passage.Length);
        return passage.Substring(start, Math.Min(random.Next(1, LongestCut), passage.Length - start));
    }

    private static string Pick(Random random, IReadOnlyList<string> items) => items[random.Next(items.Count)];
}
