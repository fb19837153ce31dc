using Google.Protobuf;

namespace Relations.Cli.Reading;

/// <summary>What became of one of many texts.</summary>
/// <param name="Line">The line to print; null for none.</param>
/// <param name="Error">What was wrong with it, for the error output; null where nothing was.</param>
internal sealed record Answer(string? Line, string? Error = null)
{
    /// <summary>Printed over many lines instead of <see cref="Line"/>; the text of a large one is never held as a whole.</summary>
    public IMessage? Message { get; init; }
}
