using System.Text;

namespace Relations.Domain;

/// <summary>
/// Takes the accents off Latin letters, so that "Élysée" and "Elysee", "Türkiye" and "Turkiye" are one word. The platform's own normalisation
/// leaves every text as it is where globalisation is invariant.
/// </summary>
public static class LetterFolding
{
    /// <summary>Pairs of base letters and the letters folded to them; lower case only, norms have no other.</summary>
    private static readonly string[] Pairs =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģǧ", "hĥħḥ", "iìíîïĩīĭįıǐịỉ", "jĵ", "kķḳ", "lĺļľŀł",
        "nñńņňŋ", "oòóôõöøōŏőǒơọỏốồổỗộớờởỡợ", "rŕŗř", "sśŝşšșṣ", "tţťŧțṭ", "uùúûüũūŭůűųǔưụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżžẓ",
    ];

    private static readonly char[] Base = Table();

    /// <summary>The same lower-case word without accents; apostrophe-like letters (ʻ, ʿ, ʼ) and combining marks are left out. The same string where there is nothing to fold.</summary>
    public static string Fold(string norm)
    {
        ArgumentNullException.ThrowIfNull(norm);
        if (Ascii.IsValid(norm))
            return norm;
        var folded = new StringBuilder(norm.Length);
        foreach (var c in norm)
        {
            if (c < Base.Length && Base[c] != '\0')
                folded.Append(Base[c]);
            else if (c == 'ß')
                folded.Append("ss");
            else if (c == 'æ')
                folded.Append("ae");
            else if (c is not ('ʻ' or 'ʿ' or 'ʼ' or 'ʾ') && c is < '\u0300' or > '\u036F')
                folded.Append(c);
        }
        return folded.ToString();
    }

    /// <summary>A letter in lower case without its accent; '\0' for one that folds to several letters, to none, or is no letter known here.</summary>
    public static char Fold(char letter)
    {
        if (letter < 128)
            return char.IsAsciiLetter(letter) ? (char)(letter | 0x20) : '\0';
        var lower = char.ToLowerInvariant(letter);
        return lower < Base.Length ? Base[lower] : '\0';
    }

    private static char[] Table()
    {
        var table = new char[0x1F00];
        foreach (var pair in Pairs)
        {
            foreach (var accented in pair.AsSpan(1))
                table[accented] = pair[0];
        }
        return table;
    }
}
