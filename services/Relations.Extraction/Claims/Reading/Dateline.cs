using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Reading;

/// <summary>Where and when a report was written ("CAIRO, November 8 - "): what "here" means.</summary>
internal static class Dateline
{
    private const int SentencesLookedAt = 3;
    private const int Reach = 12;

    /// <summary>The place of the dateline, or null when the text has none.</summary>
    public static Mention? PlaceOf(ClaimText text)
    {
        foreach (var sentence in text.Sentences.Take(SentencesLookedAt))
        {
            var end = Math.Min(sentence.EndToken, sentence.FirstToken + Reach);
            if (!HasDash(text, sentence.FirstToken, end))
                continue;
            var opening = new TokenRange(sentence.FirstToken, sentence.FirstToken + 2);
            var places = text.Places.In(opening);
            if (!places.IsEmpty)
                return places[0];
            foreach (var state in text.States.In(opening))
            {
                if (state.Form == StateForm.Capital)
                    return state;
            }
        }
        return null;
    }

    /// <summary>Whether a date is that of the dateline or of a line of its own, not of anything told.</summary>
    public static bool Holds(ClaimText text, Mention date)
    {
        var sentence = text.SentenceAt(date.FirstToken);
        if (date.FirstToken - sentence.FirstToken >= Reach)
            return false;
        if (text.Clauses(sentence).Length == 0 || text.Words.IsPunctuation(date.EndToken, '-') || text.Words.IsPunctuation(date.EndToken, ':') || text.Words.IsPunctuation(date.EndToken, '('))
            return true;
        return text.Words.IsPunctuation(date.FirstToken - 1, '(') && HasDash(text, date.EndToken, Math.Min(sentence.EndToken, date.EndToken + 3));
    }

    private static bool HasDash(ClaimText text, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (text.Words.IsPunctuation(i, '-') || text.Words.IsPunctuation(i, ':'))
                return true;
            if (text.Words[i] is { Kind: TokenKind.Word, Shape: WordShape.Lower } && text.Dates.Covering(i) is null)
                return false;
        }
        return false;
    }
}
