namespace Relations.Extraction.Claims.Grammar;

/// <summary>Regular English verb forms. Doubled consonants and irregular forms come from the table.</summary>
internal static class Inflection
{
    public static string Third(string lemma) =>
        EndsWithAny(lemma, "s", "x", "z", "ch", "sh", "o") ? lemma + "es"
        : EndsInConsonantAndY(lemma) ? string.Concat(lemma.AsSpan(0, lemma.Length - 1), "ies")
        : lemma + "s";

    public static string Past(string lemma) =>
        lemma.EndsWith('e') ? lemma + "d"
        : EndsInConsonantAndY(lemma) ? string.Concat(lemma.AsSpan(0, lemma.Length - 1), "ied")
        : lemma + "ed";

    /// <param name="lemma">The base form.</param>
    /// <param name="past">The past, which shows whether the last consonant is doubled.</param>
    public static string Ing(string lemma, string past) =>
        past.Length == lemma.Length + 3 && past.EndsWith("ed", StringComparison.Ordinal) ? string.Concat(past.AsSpan(0, past.Length - 2), "ing")
        : lemma.EndsWith("ie", StringComparison.Ordinal) ? string.Concat(lemma.AsSpan(0, lemma.Length - 2), "ying")
        : lemma.EndsWith('e') && !EndsWithAny(lemma, "ee", "oe", "ye") ? string.Concat(lemma.AsSpan(0, lemma.Length - 1), "ing")
        : lemma + "ing";

    private static bool EndsInConsonantAndY(string lemma) =>
        lemma.Length > 1 && lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal);

    private static bool EndsWithAny(string lemma, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (lemma.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
