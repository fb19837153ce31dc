using System.Text.RegularExpressions;
using Relations.Documents.Metadata;

namespace Relations.Documents.Article;

/// <summary>Takes the outlet from web and mail addresses in a page's frame.</summary>
internal static partial class Addresses
{
    private static readonly string[] MailServices = ["gmail.", "yahoo.", "hotmail.", "outlook.", "mail.ru", "163.com", "126.com", "qq.com", "sina.com", "twitter.", "facebook.", "google.", "youtube.", "t.me", "instagram."];

    /// <summary>Adds the outlet whose host an address names: listed ones surely, others by the bare host name as the last resort.</summary>
    public static void Read(string line, MetadataEvidence evidence)
    {
        if (line.Length > 400 || Host().Match(line) is not { Success: true } match)
            return;
        var host = match.Groups[1].Value;
        if (Outlets.Known.ByHost(host) is { } outlet)
            evidence.AddOutlet(new OutletMention(outlet.Name, outlet, OutletWeight.Address));
        else if (!MailServices.Any(service => host.Contains(service, StringComparison.OrdinalIgnoreCase)))
            evidence.AddOutlet(new OutletMention(host, null, OutletWeight.Interview - 5));
    }

    /// <summary>Adds the outlet of a line that is nothing but a site's name ("example.az").</summary>
    public static void ReadName(string line, MetadataEvidence evidence)
    {
        if (line.Length > 60 || !BareHost().IsMatch(line))
            return;
        var known = Outlets.Known.ByHost(line.ToLowerInvariant());
        evidence.AddOutlet(new OutletMention(known?.Name ?? line, known, known is null ? OutletWeight.Line - 10 : OutletWeight.Masthead));
    }

    [GeneratedRegex(@"^(?:[A-Za-z0-9-]{2,40}\.){1,3}[A-Za-z]{2,10}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BareHost();

    [GeneratedRegex(@"(?:@|https?://(?:www\.)?|www\.)((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Host();
}
