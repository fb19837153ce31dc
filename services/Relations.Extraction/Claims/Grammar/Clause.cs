namespace Relations.Extraction.Claims.Grammar;

/// <summary>A verb and what stands on both sides of it.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Subject">What it is said of; for a participle the noun before it. May be empty.</param>
/// <param name="Object">What follows the verb, up to the next clause.</param>
internal sealed record Clause(VerbGroup Verb, TokenRange Subject, TokenRange Object)
{
    /// <summary>Subject, verb and what follows.</summary>
    public TokenRange Whole => new(Math.Min(Subject.IsEmpty ? Verb.First : Subject.First, Verb.First), Math.Max(Object.End, Verb.End));
}
