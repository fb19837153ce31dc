namespace Relations.Cli.Reading;

/// <summary>What became of one of many texts.</summary>
/// <param name="Line">The line to print; null for none.</param>
/// <param name="Error">What was wrong with it, for the error output; null where nothing was.</param>
internal sealed record Answer(string? Line, string? Error = null)
{
    /// <summary>The fields of a message that is printed over many lines instead of <see cref="Line"/>; a large one is never held as a whole.</summary>
    public IEnumerable<(string Name, object Value)>? Fields { get; init; }
}
