using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Tells what somebody was only invited to.</summary>
internal static class Invitation
{
    /// <summary>How far before the verb or noun the invitation may stand: "the invitation of A to B to visit".</summary>
    private const int Reach = 14;

    /// <summary>"invited him to visit", "the invitation to visit".</summary>
    public static bool Governs(ClaimText text, VerbGroup verb, Sentence sentence) =>
        verb.Form == VerbForm.Infinitive && Before(text, verb.First, Reach, sentence);

    /// <summary>"an invitation for a visit".</summary>
    public static bool Before(ClaimText text, int token, int reach, Sentence sentence)
    {
        for (var i = token - 1; i >= Math.Max(sentence.FirstToken, token - reach); i--)
        {
            if (text.Words.Norm(i) is "invitation" or "invitations" or "invited" or "invite" or "invites" or "inviting" or "request")
                return text.Words.Norm(Math.Max(sentence.FirstToken, i - 2)) is not "at" && text.Words.Norm(Math.Max(sentence.FirstToken, i - 1)) is not "at";
            if (text.Words.IsPunctuation(i, ',') || text.Words.IsPunctuation(i, ';'))
                return false;
        }
        return false;
    }
}
