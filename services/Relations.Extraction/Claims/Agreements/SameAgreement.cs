using Relations.Domain.Facts;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Tells whether two passages of one text name the same agreement.</summary>
internal static class SameAgreement
{
    /// <summary>How many sentences after an agreement without a name its name may come.</summary>
    private const int NameReach = 2;

    /// <summary>Whether a new passage names an agreement that is known.</summary>
    public static bool Is(AgreementDraft known, AgreementDraft draft)
    {
        if (known.Sentence == draft.Sentence && known.Spans[0] == draft.Spans[0])
            return true;
        if (known.IsPackage != draft.IsPackage || !known.Parties.NamesSame(draft.Parties) || (draft.Signed is not null && known.Signed is not null && !draft.Signed.Overlaps(known.Signed)))
            return false;
        if (known.Type == draft.Type && string.Equals(known.FoldedTitle, draft.FoldedTitle, StringComparison.OrdinalIgnoreCase))
            return true;
        return IsAgain(known, draft) && HaveOneKind(known, draft) && (known.Terms.Share(draft.Terms) || IsNamedNow(known, draft));
    }

    /// <summary>"signed an agreement in 1959. The agreement, known as the 1959 Nile Waters Agreement": the name comes after.</summary>
    private static bool IsNamedNow(AgreementDraft known, AgreementDraft draft) =>
        known.Terms.All.Count == 0 && draft.Sentence.Index - known.Sentence.Index <= NameReach && known.Signed is not null && draft.Signed is not null;

    /// <summary>Whether the new words are such as speak of something known: "the ...", or a name, outside a list and another sentence.</summary>
    private static bool IsAgain(AgreementDraft known, AgreementDraft draft) =>
        known.Sentence != draft.Sentence && !(known.IsListed && draft.IsListed)
        && (draft.Phrase.Determiner == PhraseDeterminer.Definite || draft.Phrase.IsName);

    private static bool HaveOneKind(AgreementDraft known, AgreementDraft draft) =>
        known.Type == draft.Type || (IsPlain(known.Type) && IsPlain(draft.Type) && (known.Type == AgreementType.Agreement || draft.Type == AgreementType.Agreement));

    /// <summary>Kinds that prose calls an agreement as well.</summary>
    private static bool IsPlain(AgreementType type) =>
        type is AgreementType.Agreement or AgreementType.Treaty or AgreementType.Memorandum or AgreementType.Contract or AgreementType.Loan or AgreementType.CurrencySwap;
}
