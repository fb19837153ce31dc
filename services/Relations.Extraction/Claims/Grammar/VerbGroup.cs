namespace Relations.Extraction.Claims.Grammar;

/// <summary>A verb with its auxiliaries: "is expected to be signed" is two, the second governed by the first.</summary>
/// <param name="First">Its first token, auxiliaries included.</param>
/// <param name="Main">The token of the main verb.</param>
/// <param name="Lemma">The main verb's base form.</param>
/// <param name="Form">How it stands in its clause.</param>
/// <param name="IsPassive">True for "was signed" and for a participle after its noun.</param>
/// <param name="Factuality">Whether the text says that it happened.</param>
internal sealed record VerbGroup(int First, int Main, string Lemma, VerbForm Form, bool IsPassive, Factuality Factuality)
{
    /// <summary>One past the main verb.</summary>
    public int End => Main + 1;

    /// <summary>Its tokens, auxiliaries included.</summary>
    public TokenRange Words => new(First, End);
}

/// <summary>How a verb stands in its clause.</summary>
internal enum VerbForm
{
    /// <summary>With a subject of its own.</summary>
    Finite,
    /// <summary>"to sign".</summary>
    Infinitive,
    /// <summary>"after signing".</summary>
    Gerund,
    /// <summary>"the treaty signed in 1996".</summary>
    Participle,
}

/// <summary>Whether the text says that something happened.</summary>
internal enum Factuality
{
    /// <summary>It did.</summary>
    Fact,
    /// <summary>It is going on: "are negotiating".</summary>
    Ongoing,
    /// <summary>It is to happen.</summary>
    Planned,
    /// <summary>It did not, or it is denied.</summary>
    Denied,
    /// <summary>It could, should or might have.</summary>
    Hypothetical,
}
