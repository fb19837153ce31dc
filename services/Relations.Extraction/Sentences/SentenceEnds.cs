using System.Collections.Frozen;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Sentences;

/// <summary>Decides whether a mark that may end a sentence does, from the word before it and the token after it.</summary>
internal static class SentenceEnds
{
    private enum Abbreviation
    {
        Inner,
        Number,
        Either,
    }

    private static readonly FrozenDictionary<string, Abbreviation> Abbreviations = ResourceTable.Read("abbreviations.tsv")
        .ToFrozenDictionary(r => r[0], r => Enum.Parse<Abbreviation>(r[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Starters = ResourceTable.Read("sentence-starters.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a mark that may end a sentence.</summary>
    public static bool IsMark(in Token token) =>
        token.Kind == TokenKind.Punctuation && token.Length == 1
            && token.Norm[0] is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F';

    /// <summary>True for a quotation mark or bracket that, standing right after the stop, still belongs to the sentence.</summary>
    public static bool IsCloser(in Token token) =>
        token.Kind == TokenKind.Punctuation && token.Norm[0] is '"' or '\'' or ')' or ']' or '}' or '\u00BB';

    /// <param name="before">The token before the mark.</param>
    /// <param name="mark">The mark, or a word that carries its own stop ("U.S.").</param>
    /// <param name="next">The first token after the mark and its closers.</param>
    /// <param name="spaced">Whether space stands before <paramref name="next"/>.</param>
    /// <param name="closed">Whether a closer stood between.</param>
    public static bool IsEnd(in Token before, in Token mark, in Token next, bool spaced, bool closed)
    {
        if (mark.Kind == TokenKind.Word)
            return spaced && StartsSentence(next);
        if (before.Kind == TokenKind.Number && next.Kind == TokenKind.Number && before.End < mark.Start && mark.Norm[0] == '.')
            return false;
        if (!spaced)
            return IsMissingSpace(before, mark, next);
        if (next.Kind == TokenKind.Word && next.Shape == WordShape.Lower)
            return false;
        if (next.Kind == TokenKind.Punctuation && next.Norm[0] is ',' or ';' or ':' or '-' or ')' or '.' or '!' or '?')
            return false;
        if (mark.Norm[0] != '.' || closed || before.Kind != TokenKind.Word || before.End != mark.Start)
            return true;
        if (IsInitial(before))
            return StartsSentence(next) && (before.Norm == "i" || next.Norm.Length > 1);
        if (!Abbreviations.TryGetValue(before.Norm, out var kind))
            return true;
        return kind switch
        {
            Abbreviation.Inner => false,
            Abbreviation.Number => next.Kind != TokenKind.Number && IsWordLike(before, next),
            _ => StartsSentence(next),
        };
    }

    /// <summary>"No." and "Art." are abbreviations only before a number; "Oct." and "Sun." also before a capital that starts no sentence.</summary>
    private static bool IsWordLike(in Token before, in Token next) =>
        !before.IsCapitalised || StartsSentence(next) || before.Norm is "no" or "art" or "mar" or "sat" or "sun" or "res" or "doc" or "fig";

    private static bool StartsSentence(in Token next) =>
        next.Kind == TokenKind.Punctuation ? next.Norm[0] is '"' or '(' or '\u2022' : next.IsCapitalised && Starters.Contains(next.Norm);

    /// <summary>One capital ("N. Nazarbayev") or capitals with a hyphen ("K-J. Tokayev").</summary>
    private static bool IsInitial(in Token word) =>
        word.IsCapitalised && (word.Length == 1 || (word.Length == 3 && word.Norm[1] == '-'));

    /// <summary>"...of trade.The two sides": a stop without space between a word in small letters and a capitalised word.</summary>
    private static bool IsMissingSpace(in Token before, in Token mark, in Token next) =>
        mark.Norm[0] == '.' && before is { Kind: TokenKind.Word, Shape: WordShape.Lower, Length: > 2 }
            && next is { Kind: TokenKind.Word, Shape: WordShape.Capitalised } && Starters.Contains(next.Norm);
}
