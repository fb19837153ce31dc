using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>What the text says became of an agreement.</summary>
/// <param name="Clause">The clause that says it, or null for a name with its date only.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Factuality">Whether it did.</param>
/// <param name="Words">The verb or noun that says it.</param>
/// <param name="Actors">Words that name who did: a subject, or what follows "by".</param>
internal sealed record Anchor(Clause? Clause, AgreementStatus Status, Factuality Factuality, TokenRange Words, TokenRange Actors)
{
    /// <summary>True when it says that the agreement was signed.</summary>
    public bool IsSigning => Status is AgreementStatus.Signed or AgreementStatus.Agreed;

    /// <summary>The anchor of an agreement that is spoken of as standing, no matter who made it.</summary>
    public static Anchor Standing(AgreementPhrase phrase, AgreementStatus status) =>
        new(null, status, Factuality.Fact, phrase.Core, TokenRange.EmptyAt(phrase.Whole.End));
}
