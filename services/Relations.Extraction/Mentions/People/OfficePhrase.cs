using Relations.Domain;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.People;

/// <summary>Words that name an office: "then Kazakh Deputy Prime Minister", "Minister of Energy of the Republic of Iraq", "the presidents of the two countries".</summary>
/// <param name="FirstToken">Its first token, the state or modifier before the title included.</param>
/// <param name="EndToken">One past its last token, the state after the title included.</param>
/// <param name="TitleFirst">First token of the title itself.</param>
/// <param name="Title">Normal form of the title: "Deputy Prime Minister".</param>
/// <param name="Class">Its class; a deputy's is <see cref="OfficeClass.Official"/>.</param>
internal sealed record OfficePhrase(int FirstToken, int EndToken, int TitleFirst, string Title, OfficeClass Class)
{
    /// <summary>The states or organisations it is of; several for "Chinese and Kazakh presidents".</summary>
    public IReadOnlyList<ActorCode> Of { get; init; } = [];

    /// <summary>True for "presidents".</summary>
    public bool IsPlural { get; init; }

    /// <summary>True for "former", "ex-", "late": no longer held when the text was written.</summary>
    public bool IsFormer { get; init; }

    /// <summary>True for "then": held at the time the text speaks of.</summary>
    public bool IsThen { get; init; }

    /// <summary>True for "his Chinese counterpart", "its president".</summary>
    public bool HasPossessivePronoun { get; init; }

    /// <summary>True for "his/their counterpart", "Kazakhstan's ambassador", "the Kazakh president": a phrase that may stand before a comma and the name.</summary>
    public bool IsDefinite { get; init; }
}
