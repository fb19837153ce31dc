using System.Text;

namespace Relations.Query.Storage;

/// <summary>Titles and names in the form that lists are ordered by.</summary>
internal static class SortText
{
    /// <summary>Long titles are told apart by id: an index entry has its limits.</summary>
    private const int MaximumLength = 120;

    /// <summary>Letters, digits and single spaces in lower case; quotation marks and articles of punctuation do not order anything.</summary>
    public static string Of(string? text)
    {
        var sorted = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                sorted.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (Rune.IsWhiteSpace(rune) && sorted.Length > 0 && sorted[^1] != ' ')
                sorted.Append(' ');
            if (sorted.Length >= MaximumLength)
                break;
        }
        return sorted.ToString().TrimEnd();
    }
}
