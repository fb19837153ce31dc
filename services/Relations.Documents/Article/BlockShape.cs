namespace Relations.Documents.Article;

/// <summary>What a block looks like, without regard to what it says.</summary>
/// <param name="Words">Words; two characters of a script without spaces count as one.</param>
/// <param name="LowerWords">Words that do not start with a capital or a digit; scripts without case count.</param>
/// <param name="Sentences">Marks that end a sentence before white space or the end, at most 255.</param>
/// <param name="LastMark">The sentence mark or colon it ends with, or NUL.</param>
/// <param name="Capitals">It has letters and none is lower case.</param>
/// <param name="IsProse">It reads as a sentence or more of running text.</param>
/// <param name="Hash">Of its letters and digits, case aside; 0 for a block too long to be a repeated line.</param>
internal readonly record struct BlockShape(int Words, int LowerWords, int Sentences, char LastMark, bool Capitals, bool IsProse, ulong Hash)
{
    /// <summary>It ends as a sentence does.</summary>
    public bool EndsSentence => LastMark is not ('\0' or ':');
}
