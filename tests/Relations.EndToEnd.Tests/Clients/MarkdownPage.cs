using System.Text.RegularExpressions;
using Relations.EndToEnd.Tests.Running;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its lines.</param>
internal sealed record Block(string Language, string Text);

/// <summary>A page of the documentation, as far as it can be run.</summary>
internal sealed partial class MarkdownPage
{
    /// <summary>Addresses that pages call: query, ingestion, HTTP.</summary>
    public static readonly string[] Addresses = ["127.0.0.1:5080", "127.0.0.1:5081", "127.0.0.1:5082"];

    private readonly string _path;

    private MarkdownPage(string path)
    {
        _path = Path.Combine(Checkout.Root, path);
        Blocks = [.. Fence().Matches(File.ReadAllText(_path)).Select(match => new Block(match.Groups[1].Value, match.Groups[2].Value))];
    }

    /// <summary>README.md.</summary>
    public static MarkdownPage Readme { get; } = Of("README.md");

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>A page by its path within the checkout.</summary>
    public static MarkdownPage Of(string path) => new(path);

    /// <summary>The only block of a language.</summary>
    public string Snippet(string language) => Blocks.Single(block => block.Language == language).Text;

    /// <summary>Gives a block another text.</summary>
    public void Rewrite(Block block, string text)
    {
        var page = File.ReadAllText(_path);
        File.WriteAllText(_path, page.Replace($"```{block.Language}\n{block.Text}```", $"```{block.Language}\n{text}\n```", StringComparison.Ordinal));
    }

    /// <summary>A text with the addresses of a running system in place of those that are printed.</summary>
    public static string At(IReadOnlyList<string> urls, string text) =>
        Addresses.Zip(urls).Aggregate(text, (here, address) => here.Replace(address.First, new Uri(address.Second).Authority, StringComparison.Ordinal));

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
