namespace Relations.Extraction.Claims.Grammar;

/// <summary>What a word form can be, as far as reading claims asks for it. A form may be several.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    /// <summary>"the", "a", "this", "both".</summary>
    Determiner = 1 << 0,
    /// <summary>"in", "between".</summary>
    Preposition = 1 << 1,
    /// <summary>"and", "or", "but".</summary>
    Coordinator = 1 << 2,
    /// <summary>"when", "after", "because": opens a clause.</summary>
    Subordinator = 1 << 3,
    /// <summary>"who", "which".</summary>
    Relative = 1 << 4,
    /// <summary>"he", "they": a subject by itself.</summary>
    Pronoun = 1 << 5,
    /// <summary>"'s", "his", "their".</summary>
    Possessive = 1 << 6,
    Be = 1 << 7,
    Have = 1 << 8,
    Do = 1 << 9,
    Modal = 1 << 10,
    /// <summary>"not", "never", "without".</summary>
    Negation = 1 << 11,
    /// <summary>"to".</summary>
    To = 1 << 12,
    Adverb = 1 << 13,
    /// <summary>sign.</summary>
    VerbBase = 1 << 14,
    /// <summary>signs.</summary>
    VerbThird = 1 << 15,
    /// <summary>signed, wrote: the simple past.</summary>
    VerbPast = 1 << 16,
    /// <summary>signed, written.</summary>
    VerbParticiple = 1 << 17,
    /// <summary>signing.</summary>
    VerbIng = 1 << 18,
    /// <summary>The base and third forms are nouns as often ("visit", "plans").</summary>
    MaybeNoun = 1 << 19,
    /// <summary>Takes no object: "arrived in 1996" is no participle where "signed in 1996" is.</summary>
    Intransitive = 1 << 20,

    /// <summary>A participle that only describes: "working", "outgoing".</summary>
    Adjective = 1 << 21,

    /// <summary>Tells what was said: what follows is a clause of its own, subject first.</summary>
    Speech = 1 << 22,

    AnyVerb = VerbBase | VerbThird | VerbPast | VerbParticiple | VerbIng,
    Auxiliary = Be | Have | Do | Modal,
}
