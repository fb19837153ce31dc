using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Finds the phrases of a sentence that speak of agreements, from left to right, none inside another.</summary>
internal sealed class AgreementPhraseReader(ClaimText text, AgreementWords vocabulary)
{
    /// <summary>What counts no agreements: "a 1996 friendship treaty".</summary>
    private const int EarliestYear = 1000;

    private readonly PhraseStart _start = new(text, vocabulary);
    private readonly PhraseTraits _traits = new(text, vocabulary);
    private readonly ComplementReader _complements = new(text, vocabulary);

    /// <summary>The phrases of a sentence.</summary>
    public List<AgreementPhrase> Read(Sentence sentence)
    {
        var phrases = new List<AgreementPhrase>();
        if (!text.Has(sentence, Signals.Agreement))
            return phrases;
        var free = sentence.FirstToken;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Words[i].Kind != TokenKind.Word || text.AgreementNoun(i) is not { } noun)
                continue;
            var head = LastHead(i, sentence, ref noun);
            if (IsVerb(head, sentence) || IsPartOfName(head) || !IsOne(head, ref noun, sentence))
                continue;
            var phrase = Build(head, noun, free, sentence);
            phrases.Add(phrase);
            free = Math.Max(head + 1, phrase.Whole.End);
            i = free - 1;
        }
        return phrases;
    }

    /// <summary>Of "currency swap agreement" the last noun heads; it keeps the type of a loan or swap before it.</summary>
    private int LastHead(int first, Sentence sentence, ref AgreementNoun noun)
    {
        var head = first;
        while (head + 1 < sentence.EndToken && text.Words[head + 1].Kind == TokenKind.Word && text.AgreementNoun(head + 1) is { } next && !IsVerb(head + 1, sentence))
        {
            var special = noun.Use is NounUse.Lent || noun.Type == AgreementType.CurrencySwap;
            noun = special ? next with { Type = noun.Type } : next;
            head++;
        }
        return head;
    }

    private bool IsVerb(int token, Sentence sentence) => text.IsVerb(token, sentence);

    /// <summary>"Agreement" in the name of an institution.</summary>
    private bool IsPartOfName(int token) => text.Organisations.Covering(token) is { } o && o.EndToken - 1 > token && text.Words[token].IsCapitalised;

    private AgreementPhrase Build(int head, AgreementNoun noun, int free, Sentence sentence)
    {
        var first = _start.Of(head, free);
        var last = OfKind(head, sentence) ? head + 2 : head;
        var core = new TokenRange(first, last + 1);
        var determiner = _traits.Determiner(first, free);
        if (determiner == PhraseDeterminer.Number && text.Quantities.Covering(first) is { Unit: "1", Value: > 1 and < EarliestYear })
            noun = noun with { IsPlural = true };
        var inner = _traits.InnerDate(core);
        var right = _complements.Read(last, noun, sentence);
        var whole = core.With(right.Whole.IsEmpty ? core : right.Whole);
        return new AgreementPhrase
        {
            Head = head,
            Noun = noun,
            Core = core,
            Complements = right.Complements,
            Partners = right.Partners,
            Determiner = determiner,
            IsJoint = _traits.HasJoint(core) || _traits.IsBetween(core),
            HasTopic = right.Complements.Count > 0 || _traits.HasModifier(core) || _traits.IsBetween(core),
            IsExchange = noun.Use == NounUse.Exchanged && text.Words.Norm(first) is "exchange" or "exchanges",
            IsName = text.Words[head].IsCapitalised && (head > sentence.FirstToken || IsEntry(sentence)),
            InnerDate = inner,
            Whole = whole,
        };
    }

    /// <summary>A line that is no sentence: "Treaty of Commerce, 1846".</summary>
    private bool IsEntry(Sentence sentence) => text.Clauses(sentence).All(c => c.Verb.Form != VerbForm.Finite);

    /// <summary>False for the instrument of ratifying an agreement, and for letters that hold none; a letter of intent is a name.</summary>
    private bool IsOne(int head, ref AgreementNoun noun, Sentence sentence)
    {
        if (noun.Use is NounUse.OfIntent or NounUse.Exchanged && OfKind(head, sentence))
            noun = new AgreementNoun(AgreementType.Memorandum, NounUse.Own, noun.IsPlural);
        if (noun.Use == NounUse.OfCustoms && (head == sentence.FirstToken || text.Words.Norm(head - 1) is not ("customs" or "currency" or "monetary" or "tariff")))
            return false;
        if (noun.Type == AgreementType.Program && head + 2 < sentence.EndToken && text.Words.Is(head + 1, WordClass.To) && text.Words.Lexeme(head + 2) is { } planned && vocabulary.Verb(planned.Lemma) is not null)
            return false;
        if (noun.Type == AgreementType.JointDeclaration && head + 2 < sentence.EndToken && text.Words.Norm(head + 1) == "of" && text.Words.Norm(head + 2) is "war" or "independence" or "emergency")
            return false;
        if (text.Words.Norm(head) == "act" && !IsActOfStates(head, sentence))
            return false;
        if (noun.Use == NounUse.OfIntent || (noun.Type == AgreementType.Memorandum && IsRecord(head, sentence)))
            return false;
        return noun.Use != NounUse.Generic || head + 2 >= sentence.EndToken || text.Words.Norm(head + 1) != "of" || !IsOfAnother(head + 2, sentence);
    }

    /// <summary>"the Final Act", "the Brasilia Presidential Act", "the Act of Algiers"; any other is a law.</summary>
    private bool IsActOfStates(int head, Sentence sentence)
    {
        if (head > sentence.FirstToken && text.Words.Norm(head - 1) is "final" or "general" or "founding" or "presidential")
            return true;
        return text.Words[head].IsCapitalised && text.Words.Norm(head + 1) == "of" && (text.Places.Covering(head + 2) is not null || text.States.Covering(head + 2) is { Form: StateForm.Capital });
    }

    /// <summary>"memorandum of a conversation", "memorandum to the President": written by one side for itself.</summary>
    private bool IsRecord(int head, Sentence sentence) =>
        head + 2 < sentence.EndToken && (text.Words.Norm(head + 1) is "to" or "from" || (text.Words.Norm(head + 1) == "of" && text.Words.Norm(head + 2) is "a" or "conversation" or "the"));

    /// <summary>"the instruments of ratification", "the text of the treaty": what follows is spoken of.</summary>
    private bool IsOfAnother(int first, Sentence sentence)
    {
        for (var i = first; i < Math.Min(sentence.EndToken, first + 8) && text.Words[i].Kind == TokenKind.Word; i++)
        {
            if (vocabulary.Act(text.Words.Norm(i)) is not null || text.AgreementNoun(i) is { Use: NounUse.Own or NounUse.Joint })
                return true;
            if (text.Words.Is(i, WordClass.Preposition))
                return false;
        }
        return false;
    }

    /// <summary>"memorandum of understanding", "letter of intent".</summary>
    private bool OfKind(int head, Sentence sentence) =>
        head + 2 < sentence.EndToken && text.Words.Norm(head + 1) == "of" && text.Words.Norm(head + 2) is "understanding" or "understandings" or "intent";
}
