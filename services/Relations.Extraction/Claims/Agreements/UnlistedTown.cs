using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Takes a name no list has for the town where an agreement was signed: "at Thornbury on 26 October".</summary>
internal sealed class UnlistedTown(ClaimText text, AgreementWords vocabulary)
{
    /// <summary>Longest name, in tokens.</summary>
    private const int Longest = 3;

    /// <summary>The name that begins at a token, or null where the words there may be anything else.</summary>
    public Mention? At(int token, Sentence sentence)
    {
        var end = token;
        while (end < sentence.EndToken && text.Words[end].IsCapitalised && IsUnknown(end))
            end++;
        if (end == token || end - token > Longest || (end < sentence.EndToken && !Closes(end)))
            return null;
        return new PlaceMention(token, end, text.Words[token].Start, text.Words[end - 1].End, text.TextOf(new TokenRange(token, end)), null);
    }

    private bool IsUnknown(int token) =>
        text.Words[token].Shape == WordShape.Capitalised && !text.Words.IsNamed(token) && text.Words.Lexeme(token) is null && text.Role(token) == WordRole.None
        && text.AgreementNoun(token) is null && vocabulary.Act(text.Words.Norm(token)) is null && !vocabulary.IsNoTown(text.Words.Norm(token));

    /// <summary>A date, a mark, "by" or "between": the name is over.</summary>
    private bool Closes(int token) =>
        text.Words[token].Kind == TokenKind.Punctuation && text.Words.Norm(token)[0] is ',' or '.' or ')' or ';' || text.Words.IsDate(token) || text.Words.Norm(token) is "by" or "between" or "on" or "in" or "to" or "for" or "last" or "after" or "during" or "and" or "at" or "with";
}
