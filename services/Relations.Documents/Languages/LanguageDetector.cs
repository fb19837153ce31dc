using System.Globalization;

namespace Relations.Documents.Languages;

/// <summary>Tells a text's language by its script, and where scripts are shared by its small words.</summary>
internal static class LanguageDetector
{
    /// <summary>How much of the text is read, in UTF-16 units.</summary>
    private const int Reach = 3000;

    /// <summary>Longest word that is looked up, in UTF-16 units.</summary>
    private const int LongestWord = 16;

    private static readonly LanguageWords Words = LanguageWords.Load();

    /// <summary>The BCP 47 tag, <c>und</c> when the text does not tell.</summary>
    /// <param name="text">The text.</param>
    /// <param name="declared">What the document declares; taken where the text does not tell, or says no more than the same language.</param>
    public static string Detect(ReadOnlySpan<char> text, string? declared)
    {
        var seen = text[..Math.Min(text.Length, Reach)];
        var detected = ByScript(seen) ?? ByWords(seen);
        if (declared is null)
            return detected ?? "und";
        return detected is null || declared.StartsWith(detected, StringComparison.OrdinalIgnoreCase) ? declared : detected;
    }

    private static string? ByScript(ReadOnlySpan<char> text)
    {
        int letters = 0, han = 0, kana = 0, hangul = 0;
        Dictionary<string, int>? alone = null;
        foreach (var c in text)
        {
            if (c < '\u0370' || !char.IsLetter(c))
            {
                letters += char.IsLetter(c) ? 1 : 0;
                continue;
            }
            letters++;
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            kana += c is >= '\u3041' and <= '\u30FF' ? 1 : 0;
            hangul += c is >= '\uAC00' and <= '\uD7A3' ? 1 : 0;
            if (LanguageOf(c) is { } language)
            {
                alone ??= [];
                alone[language] = alone.GetValueOrDefault(language) + 1;
            }
        }
        if (letters == 0)
            return null;
        if ((han + kana) * 2 > letters)
            return kana * 10 > han + kana ? "ja" : "zh";
        if (hangul * 2 > letters)
            return "ko";
        foreach (var (language, count) in alone ?? [])
        {
            if (count * 2 > letters)
                return language;
        }
        return null;
    }

    /// <summary>The language of a letter whose script only one language uses much.</summary>
    private static string? LanguageOf(char c) => c switch
    {
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => "el",
        >= '\u0530' and <= '\u058F' => "hy",
        >= '\u0590' and <= '\u05FF' => "he",
        >= '\u0900' and <= '\u097F' => "hi",
        >= '\u0980' and <= '\u09FF' => "bn",
        >= '\u0A00' and <= '\u0A7F' => "pa",
        >= '\u0A80' and <= '\u0AFF' => "gu",
        >= '\u0B80' and <= '\u0BFF' => "ta",
        >= '\u0C00' and <= '\u0C7F' => "te",
        >= '\u0C80' and <= '\u0CFF' => "kn",
        >= '\u0D00' and <= '\u0D7F' => "ml",
        >= '\u0D80' and <= '\u0DFF' => "si",
        >= '\u0E00' and <= '\u0E7F' => "th",
        >= '\u0E80' and <= '\u0EFF' => "lo",
        >= '\u1000' and <= '\u109F' => "my",
        >= '\u10A0' and <= '\u10FF' => "ka",
        >= '\u1200' and <= '\u137F' => "am",
        >= '\u1780' and <= '\u17FF' => "km",
        _ => null,
    };

    /// <summary>The language of most small words, the first by its tag among equals; null without any.</summary>
    private static string? ByWords(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Words.Tags.Length];
        counts.Clear();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var letters = 0UL;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
                letters = ShortWords<byte[]>.With(letters, text[at++]);
            if (at - start > ShortWords<byte[]>.MaxLength || (at < text.Length && text[at] >= 128))
                at = start + CountOther(text[start..], counts);
            else if (at == start)
                at++;
            else
                Count(Words.LanguagesOf(letters), counts);
        }
        CountLetters(text, counts);
        var most = 0;
        for (var i = 1; i < counts.Length; i++)
            most = counts[i] > counts[most] ? i : most;
        return counts[most] == 0 ? null : Words.Tags[most];
    }

    /// <summary>Counts what stands at the start of a text, a word or no letter, and says how long it is.</summary>
    private static int CountOther(ReadOnlySpan<char> text, Span<int> counts)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        for (; length < text.Length && IsOfWord(text[length]); length++)
        {
            if (length < word.Length)
                word[length] = char.ToLowerInvariant(text[length]);
        }
        if (length is > 0 and <= LongestWord)
            Count(Words.LanguagesOf(word[..length]), counts);
        return Math.Max(length, 1);
    }

    private static bool IsOfWord(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>A letter that few languages have counts as a word of each does, up to as many as a page of text holds.</summary>
    private static void CountLetters(ReadOnlySpan<char> text, Span<int> counts)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= '\u0080')
                Count(Words.LanguagesOf(text.Slice(i, 1)), counts);
        }
    }

    private static void Count(ReadOnlySpan<byte> languages, Span<int> counts)
    {
        foreach (var language in languages)
            counts[language]++;
    }
}
