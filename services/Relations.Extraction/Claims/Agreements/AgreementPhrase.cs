using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Words that speak of an agreement: modifiers, noun and what follows it ("free trade agreement", "protocol on demarcation of the border").</summary>
internal sealed record AgreementPhrase
{
    /// <summary>The noun's token.</summary>
    public required int Head { get; init; }

    public required AgreementNoun Noun { get; init; }

    /// <summary>Modifiers and noun.</summary>
    public required TokenRange Core { get; init; }

    /// <summary>"on ...", "of ...": perhaps several ("on A, on B and on C"), perhaps none.</summary>
    public required IReadOnlyList<TokenRange> Complements { get; init; }

    /// <summary>"with China", where it stands between the noun and its complement or right after it.</summary>
    public TokenRange Partners { get; init; }

    public required PhraseDeterminer Determiner { get; init; }

    /// <summary>True after "joint".</summary>
    public required bool IsJoint { get; init; }

    /// <summary>True for "exchange of notes".</summary>
    public bool IsExchange { get; init; }

    /// <summary>True when modifiers or a complement tell which agreement it is.</summary>
    public required bool HasTopic { get; init; }

    /// <summary>True when the noun is written with a capital inside the sentence: a name.</summary>
    public required bool IsName { get; init; }

    /// <summary>The year among the modifiers ("the 1962 Water Agreement"), or null.</summary>
    public DateMention? InnerDate { get; init; }

    /// <summary>Everything, complements and partners included.</summary>
    public TokenRange Whole { get; init; }
}

/// <summary>How a phrase is determined.</summary>
internal enum PhraseDeterminer
{
    None,
    /// <summary>"a".</summary>
    Indefinite,
    /// <summary>"the", "this".</summary>
    Definite,
    /// <summary>"nine", "several".</summary>
    Number,
    /// <summary>"no".</summary>
    Negative,
}
