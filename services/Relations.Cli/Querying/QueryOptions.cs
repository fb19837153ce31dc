using System.CommandLine;

namespace Relations.Cli.Querying;

/// <summary>Options that the querying verbs share.</summary>
internal sealed class QueryOptions
{
    public Option<string> Url { get; } = Connection.QueryUrl();

    public Option<bool> Json { get; } = new("--json") { Description = "One proto3-JSON object a line instead of a table" };

    public Option<int> Limit { get; } = new("--limit") { Description = "At most this many; 0 for all", DefaultValueFactory = _ => 0 };

    public Option<bool> Count { get; } = new("--count") { Description = "Only how many there are" };

    public Option<string> Id { get; } = new("--id") { Description = "Only this one, with every value claimed and where it was read" };

    public Option<string[]> Between { get; } = Codes("--between", "Actors that must all take part, as codes (CHN,KAZ)");

    public Option<string> From { get; } = new("--from") { Description = "First day: YYYY, YYYY-MM or YYYY-MM-DD" };

    public Option<string> To { get; } = new("--to") { Description = "Last day, included" };

    /// <summary>An option that takes codes, divided by commas or spaces.</summary>
    public static Option<string[]> Codes(string name, string description) =>
        new(name)
        {
            Description = description,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result =>
                [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(Code)],
        };

    /// <summary>A code as it is meant: no actor has a name of small letters alone.</summary>
    public static string Code(string typed) => typed.All(char.IsAsciiLetterLower) ? typed.ToUpperInvariant() : typed;
}
