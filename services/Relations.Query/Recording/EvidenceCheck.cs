using System.Globalization;
using Relations.Contracts;
using Relations.Domain;

namespace Relations.Query.Recording;

/// <summary>Checks that a reading can be stored: nothing enters the store that cannot be shown in its document.</summary>
internal static class EvidenceCheck
{
    /// <summary>What is wrong with a reading, for people; null when nothing is.</summary>
    public static string? Find(DocumentRead reading)
    {
        if (!HexId(reading.Document.Id))
            return "The document's id is not the SHA-256 of its bytes in hexadecimal.";
        if (Unstorable(reading.Document.Text) is { } unit)
            return string.Create(CultureInfo.InvariantCulture, $"The text holds U+{(int)reading.Document.Text[unit]:X4} at UTF-16 offset {unit}, which no store of text takes.");
        var text = new CodePointText(reading.Document.Text);
        foreach (var fact in reading.Facts)
        {
            var kind = fact.GetType().Name;
            if (fact.Evidence.Count == 0)
                return $"{kind} without evidence.";
            if (fact.Evidence.Concat(fact.Fields.Select(field => field.Evidence)).FirstOrDefault(evidence => !Holds(text, evidence)) is { } wrong)
                return Describe(kind, wrong);
        }
        return reading.Unread.Select(unread => unread.Evidence).FirstOrDefault(evidence => !Holds(text, evidence)) is { } sentence
            ? Describe("Unread sentence", sentence)
            : null;
    }

    private static bool Holds(CodePointText text, Evidence evidence) => text.Has(evidence.Start, evidence.End, evidence.Quote);

    private static string Describe(string what, Evidence evidence) => string.Create(
        CultureInfo.InvariantCulture, $"{what}: the text does not read \"{evidence.Quote}\" from code point {evidence.Start} to {evidence.End}.");

    private static bool HexId(string id) => Storage.HexId.TryBytes(id, out _) && !id.Any(char.IsAsciiLetterUpper);

    /// <summary>Index of the first NUL or lone surrogate, or null.</summary>
    private static int? Unstorable(string text)
    {
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
            return nul;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return i;
            i++;
        }
        return null;
    }
}
