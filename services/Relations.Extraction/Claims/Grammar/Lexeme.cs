namespace Relations.Extraction.Claims.Grammar;

/// <summary>A word form the grammar knows.</summary>
/// <param name="Lemma">The base form: "sign" of "signed".</param>
/// <param name="Classes">What the form can be.</param>
internal sealed record Lexeme(string Lemma, WordClass Classes)
{
    /// <summary>True when the form can be any of <paramref name="classes"/>.</summary>
    public bool Is(WordClass classes) => (Classes & classes) != 0;
}
