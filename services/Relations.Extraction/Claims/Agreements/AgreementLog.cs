using Relations.Domain.Facts;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>The agreements of a document so far. "The document was signed by ..." adds to the one spoken of before.</summary>
internal sealed class AgreementLog
{
    /// <summary>How many sentences back "the agreement" may reach.</summary>
    private const int Back = 6;

    /// <summary>How many sentences back it may mean an agreement of another kind.</summary>
    private const int Near = 2;

    /// <summary>How many sentences after "nine agreements" they may be named.</summary>
    private const int PackageReach = 4;

    /// <summary>How many agreements back one that is named again is looked for; a text with more of them is a list.</summary>
    private const int Remembered = 200;

    private readonly List<AgreementDraft> _drafts = [];

    /// <summary>In the order they were read.</summary>
    public IReadOnlyList<AgreementDraft> Drafts => _drafts;

    /// <summary>The drafts themselves, to be let go one by one; none are left here.</summary>
    public AgreementDraft[] TakeDrafts()
    {
        AgreementDraft[] taken = [.. _drafts];
        _drafts.Clear();
        _drafts.TrimExcess();
        return taken;
    }

    /// <summary>Drops what only the headline says, where the text says it again.</summary>
    public void DropHeadline(Sentence headline)
    {
        foreach (var draft in _drafts.FindAll(d => d.Sentence == headline && d.Spans.TrueForAll(s => s.First < headline.EndToken)))
        {
            if (_drafts.Find(d => d.Sentence != headline && (d.Type == draft.Type || d.Type == AgreementType.Treaty || draft.Type == AgreementType.Agreement) && d.Parties.Codes.Intersect(draft.Parties.Codes).Any()) is not { } told)
                continue;
            told.Spans.AddRange(draft.Spans);
            _drafts.Remove(draft);
        }
    }

    /// <summary>Drops "nine agreements" where the sentences that follow name some of them.</summary>
    public void DropToldPackages()
    {
        var told = new HashSet<AgreementDraft>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _drafts.Count; i++)
        {
            if (_drafts[i].IsPackage && IsTold(i))
                told.Add(_drafts[i]);
        }
        _drafts.RemoveAll(told.Contains);
    }

    /// <summary>Whether the sentence of a package, or those right behind it, name an agreement of the same parties; drafts stand in the order of their sentences.</summary>
    private bool IsTold(int package)
    {
        var (parties, index) = (_drafts[package].Parties, _drafts[package].Sentence.Index);
        var first = package;
        while (first > 0 && _drafts[first - 1].Sentence.Index == index)
            first--;
        for (var i = first; i < _drafts.Count && _drafts[i].Sentence.Index <= index + PackageReach; i++)
        {
            if (!_drafts[i].IsPackage && _drafts[i].Parties.NamesSame(parties))
                return true;
        }
        return false;
    }

    /// <summary>Adds an agreement, or adds to the one it names again.</summary>
    public void Add(AgreementDraft draft)
    {
        for (var i = Math.Max(0, _drafts.Count - Remembered); i < _drafts.Count; i++)
        {
            if (!SameAgreement.Is(_drafts[i], draft))
                continue;
            Join(_drafts[i], draft);
            return;
        }
        _drafts.Add(draft);
    }

    /// <summary>Adds what is said of "the agreement" to the last one of that kind; false when there is none.</summary>
    public bool Merge(AgreementPhrase phrase, AgreementDraft draft)
    {
        if (Antecedent(phrase, draft.Sentence, draft) is not { } known)
            return false;
        Join(known, draft);
        if (draft.Status is AgreementStatus.Ratified or AgreementStatus.Terminated or AgreementStatus.Expired)
            known.Status = draft.Status;
        if (draft.Status == AgreementStatus.Signed && known.Status is AgreementStatus.Agreed or AgreementStatus.UnderNegotiation or AgreementStatus.Planned)
        {
            known.Status = draft.Status;
            if (draft.SignedWords is not null)
                (known.Signed, known.SignedWords, known.SignedDerivation) = (draft.Signed, draft.SignedWords, null);
        }
        return true;
    }

    /// <summary>Notes that a sentence speaks of an agreement again without saying what became of it.</summary>
    public void Recall(AgreementPhrase phrase, Sentence sentence, SortedSet<Subject> subjects)
    {
        if (phrase.HasTopic || phrase.Noun.Use == NounUse.Governed || sentence.FirstToken + 3 <= phrase.Core.First || Antecedent(phrase, sentence) is not { } known || known.Sentence == sentence)
            return;
        known.Spans.Add(phrase.Core);
        known.Subjects.UnionWith(subjects);
    }

    /// <summary>The agreement that a sentence without one goes on to tell of: the last that was signed, just before.</summary>
    public AgreementDraft? SignedBefore(Sentence sentence) =>
        _drafts.Count > 0 && _drafts[^1] is { Status: AgreementStatus.Signed } last && sentence.Index - last.Sentence.Index is > 0 and <= Near ? last : null;

    /// <summary>The agreement of the sentence before, or of this one, whose date the text gives: what is signed beside it was signed then.</summary>
    public AgreementDraft? DateBefore(AgreementDraft draft)
    {
        for (var i = _drafts.Count - 1; i >= 0; i--)
        {
            var known = _drafts[i];
            if (draft.Sentence.Index - known.Sentence.Index > 1)
                return null;
            if (known.SignedWords is not null && known.Sentence.Paragraph == draft.Sentence.Paragraph && known.Status == draft.Status && known.Parties.NamesSame(draft.Parties))
                return known;
        }
        return null;
    }

    /// <summary>The agreement that words without a topic mean: the last one so called, else the last of any kind just before.</summary>
    private AgreementDraft? Antecedent(AgreementPhrase phrase, Sentence sentence, AgreementDraft? draft = null)
    {
        AgreementDraft? near = null;
        for (var i = _drafts.Count - 1; i >= 0; i--)
        {
            var known = _drafts[i];
            if (sentence.Index - known.Sentence.Index > Back)
                break;
            if (draft is not null && !Agrees(known, draft))
                continue;
            if (phrase.Noun.Use is NounUse.Generic or NounUse.Governed || phrase.Noun.Type == known.Type || (phrase.Noun.Type == AgreementType.Agreement && known.Type is AgreementType.Treaty or AgreementType.Loan or AgreementType.Contract))
                return known;
            if (near is null && (phrase.Noun.Type == AgreementType.Agreement || (phrase.Noun.Type == AgreementType.Treaty && known.Type == AgreementType.Agreement)) && sentence.Index - known.Sentence.Index <= Near)
                near = known;
        }
        return near;
    }

    /// <summary>Whether the date or the partners in the words themselves leave it open that they mean a known agreement.</summary>
    private static bool Agrees(AgreementDraft known, AgreementDraft draft)
    {
        if (draft.OwnDate?.Date is { } own && known.Signed is { } signed && !own.Overlaps(signed))
            return false;
        return draft.Phrase.Partners.IsEmpty || known.Parties.NamesSame(draft.Parties);
    }

    private static void Join(AgreementDraft known, AgreementDraft draft)
    {
        known.Spans.AddRange(draft.Spans);
        if (draft.Phrase.HasTopic && draft.Terms.IsRicher(known.Terms))
            (known.Title, known.TitleWords, known.Terms) = (draft.Title, draft.TitleWords, draft.Terms);
        if (IsDatedBetter(known, draft))
            (known.Signed, known.SignedWords, known.SignedDerivation) = (draft.Signed, draft.SignedWords, draft.SignedDerivation);
        if (known.Place is null)
            (known.Place, known.PlaceWords) = (draft.Place, draft.PlaceWords);
        if (known.Signatories.Count < draft.Signatories.Count)
            known.Signatories = draft.Signatories;
        if (known.Amount is null)
            (known.Amount, known.AmountWords) = (draft.Amount, draft.AmountWords);
        if (known.Status == AgreementStatus.Agreed && draft.Status == AgreementStatus.Signed)
            known.Status = AgreementStatus.Signed;
        known.Subjects.UnionWith(draft.Subjects);
        known.Validity ??= draft.Validity;
    }

    /// <summary>A date in words replaces none, a derived one, and a coarser one it lies within.</summary>
    private static bool IsDatedBetter(AgreementDraft known, AgreementDraft draft)
    {
        if (known.Signed is null || (known.SignedWords is null && draft.SignedWords is not null))
            return true;
        return draft.SignedWords is not null && draft.Signed is { IsInterval: false } date && date.Precision > known.Signed.Precision && date.Overlaps(known.Signed);
    }
}
