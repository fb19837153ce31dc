namespace Relations.Cli.Output;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Wraps">True for text that may take several lines; others stay whole.</param>
/// <param name="Right">True for numbers.</param>
internal sealed record Column<T>(string Title, Func<T, string> Value, bool Wraps = false, bool Right = false);
