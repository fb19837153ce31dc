namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>The part a noun plays in a claim, from <c>claim-words.tsv</c>.</summary>
[Flags]
internal enum WordRole
{
    None = 0,
    /// <summary>"countries", "sides": the parties in focus together.</summary>
    Collective = 1,
    /// <summary>"minister": acts for a state.</summary>
    Office = 2,
    /// <summary>"president": a state has one.</summary>
    Leader = 4,
    /// <summary>"delegation": may visit for a state.</summary>
    Visitor = 8,
    /// <summary>"visit", "trip".</summary>
    Visit = 16,
    /// <summary>"talks", "summit".</summary>
    Meeting = 32,
    /// <summary>"counterpart".</summary>
    Counterpart = 64,
    /// <summary>"commission", "council": whose meetings go by its name.</summary>
    Body = 128,
    /// <summary>"rebels", "faction": fights or deals with a state from inside.</summary>
    Rebel = 256,
    /// <summary>"lunch": a meeting where somebody has one with somebody.</summary>
    Meal = 512,
}
