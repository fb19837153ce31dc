using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Tells where the words that modify an agreement's noun begin: "the" opens "Status of Forces Agreement", "signed" opens nothing.</summary>
internal sealed class PhraseStart(ClaimText text, AgreementWords vocabulary)
{
    /// <summary>Longest run of modifiers, in tokens.</summary>
    private const int Reach = 14;

    /// <summary>Longest quotation among them, in tokens.</summary>
    private const int QuoteReach = 6;

    /// <summary>The token the words before the noun at <paramref name="head"/> begin at, not before <paramref name="free"/>.</summary>
    public int Of(int head, int free)
    {
        var words = text.Words;
        var first = head;
        for (var i = head - 1; i >= Math.Max(free, head - Reach); i--)
        {
            if (words[i].Kind == TokenKind.Punctuation)
            {
                if ((words.Norm(i)[0] is '-' or '/' or '\'' && !IsOpeningQuote(i)) || IsListed(i, head, free))
                    continue;
                if (OpeningOf(i, free) is not { } open)
                    break;
                first = words.IsPunctuation(open, '"') ? open : first;
                i = open;
                continue;
            }
            if (words.Norm(i) is "and" or "&")
            {
                if (i - 1 < free || !IsModifier(i - 1) || text.AgreementNoun(i - 1) is not null || text.People.Covering(i - 1) is not null)
                    break;
                continue;
            }
            if (words.Norm(i) == "of" && (IsInsideKind(i, free) || IsInsideTitle(i, free)))
                continue;
            if ((!IsModifier(i) && !IsCompound(i, free)) || IsWhen(i, free))
                break;
            first = i;
        }
        return first;
    }

    /// <summary>A single quotation mark that opens a name: "signed 'Memorandum of ...'".</summary>
    private bool IsOpeningQuote(int mark) => text.Words.Norm(mark)[0] == '\'' && text.Words[mark - 1].End < text.Words[mark].Start && text.Words[mark + 1].Start == text.Words[mark].End;

    /// <summary>"three tourism, farm and labour agreements": the comma of a list of modifiers that is counted.</summary>
    private bool IsListed(int comma, int head, int free)
    {
        var words = text.Words;
        if (!words.IsPunctuation(comma, ',') || comma - 2 < free || words.IsNamed(comma - 1) || !IsModifier(comma - 1) || !(words.IsPunctuation(comma - 2, ',') || text.Quantities.Covering(comma - 2) is { Unit: "1" } || IsInTitle(comma, head)))
            return false;
        for (var i = comma + 1; i < head; i++)
        {
            if (words.Norm(i) == "and")
                return true;
        }
        return false;
    }

    /// <summary>"the Friendship, Trade and Transit Agreement": all with capitals, behind an article.</summary>
    private bool IsInTitle(int comma, int head) =>
        text.Words[head].IsCapitalised && text.Words[comma - 1].IsCapitalised && text.Words[comma + 1].IsCapitalised && text.Words.Is(comma - 2, WordClass.Determiner);

    /// <summary>"In 1994 similar agreements": a year that dates the sentence.</summary>
    private bool IsWhen(int token, int free) => token > free && text.Dates.Covering(token) is not null && text.Words.Norm(token - 1) is "in" or "since";

    /// <summary>"Status of Forces Agreement".</summary>
    private bool IsInsideTitle(int of, int free) =>
        of > free && text.Words[of - 1].IsCapitalised && text.Words[of + 1].IsCapitalised && !text.Words.IsNamed(of - 1) && !text.Words.IsNamed(of + 1) && text.Role(of - 1) == WordRole.None && text.AgreementNoun(of - 1) is null;

    /// <summary>"a power sharing agreement": a gerund behind its noun, where "by breaking agreements" has none.</summary>
    private bool IsCompound(int token, int free) =>
        token - 1 >= free && text.Words.Is(token, WordClass.VerbIng) && vocabulary.Verb(text.Words.Lexeme(token)!.Lemma) is null
        && text.Words[token - 1] is { Kind: TokenKind.Word, Shape: WordShape.Lower } && text.Words.Lexeme(token - 1) is null or { Classes: WordClass.MaybeNoun };

    /// <summary>Where "(CER)" or a short quotation among the modifiers opens: "the Closer Economic Relations (CER) agreement", "a \"safe transit\" agreement"; null for any other mark.</summary>
    private int? OpeningOf(int close, int free)
    {
        var words = text.Words;
        if (words.IsPunctuation(close, ')'))
            return close - 2 > free && words.IsPunctuation(close - 2, '(') && words[close - 1].Shape == WordShape.AllCapitals ? close - 2 : null;
        if (!words.IsPunctuation(close, '"'))
            return null;
        for (var i = close - 1; i > Math.Max(free, close - QuoteReach); i--)
        {
            if (words.IsPunctuation(i, '"'))
                return i < close - 1 && words.Is(i - 1, WordClass.Determiner) ? i : null;
        }
        return null;
    }

    /// <summary>"exchange of notes", "memorandum of understanding", "line of credit".</summary>
    private bool IsInsideKind(int of, int free) =>
        text.Words.Norm(of + 1) is "understanding" or "intent" || (of > free && text.Words.Norm(of - 1) is var before && (text.Words.Norm(of + 1) is "notes" or "letters" ? before is "exchange" or "exchanges" : text.Words.Norm(of + 1) == "credit" && before is "line" or "lines"));

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
            return !words.Is(token, WordClass.Auxiliary | WordClass.Relative | WordClass.Subordinator) && (IsTitleWord(token) || !IsClauseVerb(token));
        if (words.Is(token, WordClass.Adverb) && words.Norm(token) is not "further")
            return false;
        var lexeme = words.Lexeme(token);
        return lexeme is null || !lexeme.Is(~(WordClass.VerbIng | WordClass.MaybeNoun | WordClass.VerbBase | WordClass.VerbThird | WordClass.VerbPast | WordClass.VerbParticiple | WordClass.Intransitive | WordClass.Speech | WordClass.Adjective)) && (lexeme.Is(WordClass.MaybeNoun | WordClass.VerbParticiple | WordClass.Adjective) && !IsClauseVerb(token));
    }

    /// <summary>"a White Shipping agreement": a gerund with a capital behind another capitalised word.</summary>
    private bool IsTitleWord(int token) => text.Words.Is(token, WordClass.VerbIng) && token > 0 && text.Words[token - 1] is { Kind: TokenKind.Word, IsCapitalised: true } && !text.Words.IsNamed(token - 1);

    private bool IsClauseVerb(int token) => text.VerbAt(token, text.SentenceAt(token)) is not (null or VerbForm.Participle);

    private static bool IsYear(DateMention date) => date.EndToken - date.FirstToken == 1;
}
