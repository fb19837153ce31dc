namespace Relations.Domain;

/// <summary>A sentence that carries a signal (a signing verb and a state, say) and gave no fact.</summary>
/// <param name="Evidence">The sentence.</param>
/// <param name="Reason">Why nothing was read from it, in a few words.</param>
public sealed record UnreadSentence(Evidence Evidence, string Reason);
