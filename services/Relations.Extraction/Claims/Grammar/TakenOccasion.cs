namespace Relations.Extraction.Claims.Grammar;

/// <summary>"took the opportunity to meet", "used the visit to sign": who takes an occasion does what it is taken for.</summary>
internal static class TakenOccasion
{
    /// <summary>Whether the words between a verb and a later infinitive are an occasion that the verb takes.</summary>
    /// <param name="words">The text.</param>
    /// <param name="verb">The verb before.</param>
    /// <param name="to">The "to" of the infinitive.</param>
    public static bool IsBetween(Words words, VerbGroup verb, int to) =>
        verb is { Form: not VerbForm.Participle, IsPassive: false, Lemma: "take" or "use" or "seize" } && to > verb.End
        && words.Norm(to - 1) is "opportunity" or "occasion" or "chance" or "visit" or "trip" or "stay";
}
