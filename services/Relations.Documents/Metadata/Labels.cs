using Relations.Documents.Text;

namespace Relations.Documents.Metadata;

/// <summary>The words that announce metadata in the languages documents come in; the list is Resources/labels.tsv.</summary>
internal static class Labels
{
    private static readonly PhraseTable<LabelKind> Phrases = Load();

    /// <summary>The label that starts at a word, and how many words it takes; 0 when there is none.</summary>
    public static int LongestAt(FoldedLine line, int at, out LabelKind kind) => Phrases.LongestAt(line, at, out kind);

    /// <summary>True for a word that is a label by itself.</summary>
    public static bool Has(ReadOnlySpan<char> word) => Phrases.TryGet(word.ToString().ToLowerInvariant(), out _);

    private static PhraseTable<LabelKind> Load()
    {
        var phrases = new PhraseTable<LabelKind>();
        foreach (var fields in ResourceTable.Read("labels.tsv"))
        {
            foreach (var phrase in fields[1].Split(';'))
                phrases.Add(phrase, Enum.Parse<LabelKind>(fields[0], ignoreCase: true));
        }
        return phrases;
    }
}
