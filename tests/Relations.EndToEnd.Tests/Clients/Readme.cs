using System.Text.RegularExpressions;
using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>A fenced block of README.md.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its lines.</param>
internal sealed record Block(string Language, string Text);

/// <summary>README.md, as far as it can be run.</summary>
internal static partial class Readme
{
    /// <summary>Address that the snippets call.</summary>
    public const string QueryAddress = "127.0.0.1:5080";

    public static IReadOnlyList<Block> Blocks { get; } =
        [.. Fence().Matches(File.ReadAllText(Path.Combine(Checkout.Root, "README.md"))).Select(match => new Block(match.Groups[1].Value, match.Groups[2].Value))];

    /// <summary>The only block of a language.</summary>
    public static string Snippet(string language) => Blocks.Single(block => block.Language == language).Text;

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
