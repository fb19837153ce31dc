namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>The part a word plays in a claim, from <c>claim-words.tsv</c>.</summary>
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
    /// <summary>"town": stands before the name of one.</summary>
    Town = 1 << 10,
    /// <summary>"palace": where guests are received.</summary>
    Premises = 1 << 11,
    /// <summary>"airport": where guests are only welcomed.</summary>
    Landing = 1 << 12,
    /// <summary>"views": exchanged by those who meet.</summary>
    Views = 1 << 13,
    /// <summary>"telephone": those who speak by it do not meet.</summary>
    Remote = 1 << 14,
    /// <summary>"inauguration": guests come to it from abroad.</summary>
    Ceremony = 1 << 15,
    /// <summary>"chamber": meetings with it in their names are of firms and people.</summary>
    Private = 1 << 16,
    /// <summary>"parliament": whose sessions are of one state.</summary>
    Domestic = 1 << 17,
    /// <summary>"first", "twenty-first", from <c>number-words.tsv</c>.</summary>
    Ordinal = 1 << 18,
    /// <summary>"on", "concerning": leads to what an agreement is about.</summary>
    Topic = 1 << 19,
    /// <summary>"minister", "route": a word before it, "trade", measures nothing.</summary>
    Term = 1 << 20,
    /// <summary>"annual", "joint": a word in small letters that belongs to the name of a meeting.</summary>
    Title = 1 << 21,
    /// <summary>"year": where words end in it, they tell for how long.</summary>
    Duration = 1 << 22,
    /// <summary>"regularly": what is done so is done again and again.</summary>
    Habit = 1 << 23,
}
