namespace Relations.Domain.Resolution;

/// <summary>Words that name a state, so that the parties in a title ("China-Kazakhstan Treaty") do not count as what it is about.</summary>
internal static class StateWords
{
    /// <summary>True when a folded word is part of a name or demonym of one of the states, or a prefix form of any ("sino").</summary>
    public static bool Names(string word, IReadOnlyList<ActorCode> states) => false;
}
