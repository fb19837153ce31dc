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
    private readonly ComplementReader _complements = new(text, vocabulary);

    /// <summary>The phrases of a sentence.</summary>
    public List<AgreementPhrase> Read(Sentence sentence)
    {
        var phrases = new List<AgreementPhrase>();
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
        var first = FirstOf(head, free);
        var last = OfKind(head, sentence) ? head + 2 : head;
        var core = new TokenRange(first, last + 1);
        var determiner = DeterminerOf(first, free);
        if (determiner == PhraseDeterminer.Number && text.Quantities.Covering(first) is { Unit: "1", Value: > 1 })
            noun = noun with { IsPlural = true };
        var inner = InnerDate(core);
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
            IsJoint = HasJoint(core) || IsBetween(core),
            HasTopic = right.Complements.Count > 0 || HasModifier(core) || IsBetween(core),
            IsName = text.Words[head].IsCapitalised && head > sentence.FirstToken,
            InnerDate = inner,
            Whole = whole,
        };
    }

    /// <summary>False for the instrument of ratifying an agreement, and for letters that hold none; a letter of intent is a name.</summary>
    private bool IsOne(int head, ref AgreementNoun noun, Sentence sentence)
    {
        if (noun.Use is NounUse.OfIntent or NounUse.Exchanged && OfKind(head, sentence))
            noun = new AgreementNoun(AgreementType.Memorandum, NounUse.Own, noun.IsPlural);
        if (noun.Type == AgreementType.Program && head + 2 < sentence.EndToken && text.Words.Is(head + 1, WordClass.To) && text.Words.Lexeme(head + 2) is { } planned && vocabulary.Verb(planned.Lemma) is not null)
            return false;
        if (noun.Use == NounUse.OfIntent || (noun.Type == AgreementType.Memorandum && IsRecord(head, sentence)))
            return false;
        return noun.Use != NounUse.Generic || head + 2 >= sentence.EndToken || text.Words.Norm(head + 1) != "of" || !IsOfAnother(head + 2, sentence);
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

    private int FirstOf(int head, int free)
    {
        var words = text.Words;
        var first = head;
        for (var i = head - 1; i >= Math.Max(free, head - 14); i--)
        {
            if (words[i].Kind == TokenKind.Punctuation)
            {
                if (words.Norm(i)[0] is '-' or '/' or '\'')
                    continue;
                if (!IsAcronym(i - 2, free))
                    break;
                i -= 2;
                continue;
            }
            if (words.Norm(i) is "and" or "&")
            {
                if (i - 1 < free || !IsModifier(i - 1) || text.AgreementNoun(i - 1) is not null || text.People.Covering(i - 1) is not null)
                    break;
                continue;
            }
            if (words.Norm(i) == "of" && (words.Norm(i + 1) is "understanding" or "intent" or "notes" or "letters" || IsInsideTitle(i, free)))
                continue;
            if ((!IsModifier(i) && !IsCompound(i, free)) || IsWhen(i, free))
                break;
            first = i;
        }
        return first;
    }

    /// <summary>"In 1994 similar agreements": a year that dates the sentence.</summary>
    private bool IsWhen(int token, int free) => token > free && text.Dates.Covering(token) is not null && text.Words.Norm(token - 1) is "in" or "since";

    /// <summary>"Status of Forces Agreement".</summary>
    private bool IsInsideTitle(int of, int free) =>
        of > free && text.Words[of - 1].IsCapitalised && text.Words[of + 1].IsCapitalised && !text.Words.IsNamed(of - 1) && !text.Words.IsNamed(of + 1) && text.Role(of - 1) == WordRole.None && text.AgreementNoun(of - 1) is null;

    /// <summary>"a power sharing agreement": a gerund behind its noun, where "by breaking agreements" has none.</summary>
    private bool IsCompound(int token, int free) =>
        token - 1 >= free && text.Words.Is(token, WordClass.VerbIng) && vocabulary.Verb(text.Words.Lexeme(token)!.Lemma) is null
        && text.Words[token - 1] is { Kind: TokenKind.Word, Shape: WordShape.Lower } && text.Words.Lexeme(token - 1) is null or { Classes: WordClass.MaybeNoun };

    /// <summary>"(CER)" among the modifiers: "the Closer Economic Relations (CER) agreement".</summary>
    private bool IsAcronym(int open, int free) =>
        open > free && text.Words.IsPunctuation(open, '(') && text.Words.IsPunctuation(open + 2, ')') && text.Words[open + 1].Shape == WordShape.AllCapitals;

    private bool IsModifier(int token)
    {
        var words = text.Words;
        if (text.People.Covering(token) is not null)
            return false;
        if (words.IsNamed(token))
            return text.Dates.Covering(token) is not { } date || IsYear(date);
        if (words[token].Kind is TokenKind.Number)
            return true;
        if (words[token].Kind != TokenKind.Word)
            return false;
        if (words[token].IsCapitalised && !words.Is(token, WordClass.Determiner | WordClass.Preposition | WordClass.Pronoun))
            return !words.Is(token, WordClass.Auxiliary | WordClass.Relative | WordClass.Subordinator) && !IsClauseVerb(token);
        if (words.Is(token, WordClass.Adverb) && words.Norm(token) is not "further")
            return false;
        var lexeme = words.Lexeme(token);
        return lexeme is null || !lexeme.Is(~(WordClass.VerbIng | WordClass.MaybeNoun | WordClass.VerbBase | WordClass.VerbThird | WordClass.VerbPast | WordClass.VerbParticiple | WordClass.Intransitive | WordClass.Speech | WordClass.Adjective)) && (lexeme.Is(WordClass.MaybeNoun | WordClass.VerbParticiple | WordClass.Adjective) && !IsClauseVerb(token));
    }

    private bool IsClauseVerb(int token)
    {
        var sentence = text.SentenceAt(token);
        return text.Clauses(sentence).Any(c => c.Verb.Main == token && c.Verb.Form != VerbForm.Participle);
    }

    private PhraseDeterminer DeterminerOf(int first, int free)
    {
        for (var i = first; i < first + 2 && i < text.Words.Count; i++)
        {
            if (text.Quantities.Covering(i) is { Unit: "1" } || (text.Words[i].Kind == TokenKind.Number && text.Dates.Covering(i) is null))
                return PhraseDeterminer.Number;
        }
        for (var i = first - 1; i >= Math.Max(free, first - 3); i--)
        {
            switch (text.Words.Norm(i))
            {
                case "a" or "an" or "another":
                    return PhraseDeterminer.Indefinite;
                case "the" or "this" or "these" or "that" or "those" or "its" or "their" or "his" or "her" or "'s":
                    return PhraseDeterminer.Definite;
                case "no" or "any":
                    return PhraseDeterminer.Negative;
                case "several" or "many" or "some" or "various" or "numerous" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "dozen" or "about" or "over" or "of":
                    return PhraseDeterminer.Number;
            }
        }
        return PhraseDeterminer.None;
    }

    private DateMention? InnerDate(TokenRange core)
    {
        var dates = text.Dates.In(core);
        return dates.IsEmpty || dates[0].Date is null ? null : dates[0];
    }

    private static bool IsYear(DateMention date) => date.EndToken - date.FirstToken == 1;

    private bool HasJoint(TokenRange core)
    {
        for (var i = core.First; i < core.End; i++)
        {
            if (text.Words.Norm(i) is "joint" or "trilateral" or "tripartite" or "common")
                return true;
        }
        return false;
    }

    /// <summary>Whether the modifiers name two states: "the France-Brazil Agreement".</summary>
    private bool IsBetween(TokenRange core)
    {
        var states = text.States.In(core);
        return states.Length > 1 && states[0].Code != states[^1].Code;
    }

    private bool HasModifier(TokenRange core)
    {
        for (var i = core.First; i < core.End; i++)
        {
            if (text.AgreementNoun(i) is not null || text.Words.Norm(i) is "of")
                continue;
            if (text.Words[i].Kind == TokenKind.Word && text.States.Covering(i) is null && text.Dates.Covering(i) is null && text.Quantities.Covering(i) is null && !vocabulary.IsEmpty(text.Words.Norm(i)))
                return true;
            if (text.Places.Covering(i) is not null || text.States.Covering(i) is { Form: StateForm.Capital })
                return true;
        }
        return false;
    }
}
