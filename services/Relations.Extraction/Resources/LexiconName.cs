namespace Relations.Extraction.Resources;

/// <summary>One way to write an entry of the lexicon, and how it must be written to count.</summary>
/// <param name="entry">What it stands for.</param>
/// <param name="capitalised">A bit for each word that must start with a capital.</param>
/// <param name="allCapitals">A bit for each word that must be in capitals.</param>
/// <param name="marks">Its marks.</param>
internal sealed class LexiconName(LexiconEntry entry, ulong capitalised, ulong allCapitals, NameMarks marks)
{
    public LexiconEntry Entry { get; } = entry;

    public ulong Capitalised { get; } = capitalised;

    public ulong AllCapitals { get; } = allCapitals;

    public NameMarks Marks { get; } = marks;

    /// <summary>The next entry of the same words, in the order they were added.</summary>
    public LexiconName? Next { get; set; }
}
