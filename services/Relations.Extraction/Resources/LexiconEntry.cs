namespace Relations.Extraction.Resources;

/// <summary>What a name of the lexicon stands for.</summary>
internal abstract record LexiconEntry;

/// <summary>A name that contains another's words and means something else: "China Daily", "South China Sea", "New Mexico".</summary>
internal sealed record OtherName : LexiconEntry
{
    /// <summary>The only one: nothing is known of such names but that they are taken.</summary>
    public static OtherName Instance { get; } = new();
}
