using Relations.Documents.Article;
using Relations.Documents.Metadata;
using Relations.Documents.Text;
using Relations.Domain;

namespace Relations.Documents.Html;

/// <summary>Brings together what a page declares of itself: JSON-LD first, then the meta elements of OpenGraph, Dublin Core and others.</summary>
internal static class PageMetadata
{
    private static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "];

    private static readonly string[] AuthorNames =
        ["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author", "article:author_name", "article.author", "cxenseparse:author", "authors"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "datepublished", "og:published_time", "og:article:published_time", "rnews:datepublished", "sailthru.date", "parsely-pub-date",
        "citation_publication_date", "citation_date", "citation_online_date", "article.published", "article:published", "published_at", "published_time", "publication_date", "publishdate",
        "publish-date", "publish_date", "pubdate", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created",
        "date.issued", "date", "displaydate",
    ];

    /// <summary>The page's declarations.</summary>
    /// <param name="head">What its head holds.</param>
    /// <param name="shown">The text that it shows.</param>
    public static DeclaredMetadata Of(HeadTags head, string shown)
    {
        var data = LinkedData.Of(head.LinkedData);
        var host = HostOf(head.Canonical ?? head.FirstMeta("og:url", "twitter:url"));
        var (windowTitle, windowOutlet) = Divide(head.WindowTitle);
        var site = head.FirstMeta("og:site_name", "application-name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "publisher");
        var outlet = Plain(data?.Publisher) ?? Plain(site) ?? windowOutlet;
        var (declaredTitle, _) = Divide(data?.Headline ?? head.FirstMeta("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "headline"));
        var order = (outlet is null ? null : Outlets.Known.ByName(outlet))?.Order ?? (host is null ? null : Outlets.Known.ByHost(host))?.Order ?? DateOrder.Unknown;
        var (author, account) = AuthorOf(data, head, shown);
        if (IsOutlets(account, outlet, host))
            account = null;
        return new DeclaredMetadata
        {
            Title = IsSameName(declaredTitle, outlet) ? null : declaredTitle,
            WindowTitle = IsSameName(windowTitle, outlet) ? null : windowTitle,
            Author = author,
            Account = account,
            Outlet = outlet,
            Host = host,
            Published = PublishedOf(data, head, order),
            LikelyPublished = AddressDate.In(head.Canonical ?? head.FirstMeta("og:url", "twitter:url")),
            Language = LanguageOf(data?.Language ?? head.Language ?? head.FirstMeta("og:locale", "dc.language", "language")),
        };
    }

    /// <summary>A window title's headline and its outlet: of the parts between bars and dashes a listed outlet is one, the longest other part the other.</summary>
    private static (string? Title, string? Outlet) Divide(string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
            return (null, null);
        foreach (var divider in Dividers)
        {
            var parts = title.Split(divider, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length < 2)
                continue;
            var known = parts.FirstOrDefault(part => Outlets.Known.ByName(part) is not null || PublicBodies.IsName(new FoldedLine(part)));
            var isBar = divider is not (" - " or " – " or " — ");
            if (known is null && !isBar)
                continue;
            var outlet = known ?? (parts[^1].Split(' ').Length <= 6 ? parts[^1] : null);
            var rest = parts.Where(part => part != outlet).MaxBy(part => part.Length) ?? title;
            return (divider is " | " ? Divide(rest).Title : rest, outlet);
        }
        return (title.Trim(), null);
    }

    private static bool IsSameName(string? title, string? outlet) =>
        title is not null && (title.Equals(outlet, StringComparison.OrdinalIgnoreCase) || Outlets.Known.ByName(title) is not null || title.Length < 3
            || BoilerplatePhrases.Known.IsGeneric(new FoldedLine(title)));

    /// <summary>
    /// Who is declared as author: a person's name that the page shows too. Others, which may be the site's owner or whoever uploaded
    /// the page, are accounts.
    /// </summary>
    private static (string? Person, string? Account) AuthorOf(LinkedData? data, HeadTags head, string shown)
    {
        string? unseen = null, account = null;
        foreach (var candidate in AuthorsDeclared(data, head))
        {
            if (Plain(candidate) is not { Length: <= 240 } plain || AuthorList.Written(plain) is not { } name)
                continue;
            if (!AccountNames.IsPersons(name))
                account ??= AccountNames.IsName(new FoldedLine(name)) ? name : null;
            else if (IsShown(name, shown))
                return (name, null);
            else
                unseen ??= name;
        }
        return (null, unseen ?? account);
    }

    /// <summary>The page shows the last word of the first name.</summary>
    private static bool IsShown(string names, string shown)
    {
        var first = names.AsSpan(0, names.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0 ? comma : names.Length).TrimEnd();
        return shown.AsSpan().Contains(first[(first.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string?> AuthorsDeclared(LinkedData? data, HeadTags head)
    {
        yield return data?.Author;
        foreach (var name in AuthorNames)
            yield return head.Meta(name);
        if (head.Meta("twitter:label1") is { } label && label.Contains("written", StringComparison.OrdinalIgnoreCase))
            yield return head.Meta("twitter:data1");
    }

    /// <summary>The outlet's own name, as a name or as its host's.</summary>
    private static bool IsOutlets(string? name, string? outlet, string? host)
    {
        if (name is null)
            return false;
        var folded = new FoldedLine(name).Folded.Replace(" ", "", StringComparison.Ordinal);
        return (outlet is not null && new FoldedLine(outlet).Folded.Replace(" ", "", StringComparison.Ordinal) == folded)
            || (host is not null && folded.Length >= 4 && host.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Contains(folded, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A name that is no address and no handle.</summary>
    private static string? Plain(string? name)
    {
        var plain = name?.Trim();
        return string.IsNullOrEmpty(plain) || plain.Contains("://", StringComparison.Ordinal) || plain[0] == '@' ? null : plain;
    }

    /// <summary>The first declared day; where none is a day, the first month or year.</summary>
    private static EdtfDate? PublishedOf(LinkedData? data, HeadTags head, DateOrder order)
    {
        EdtfDate? coarse = null;
        foreach (var candidate in DateNames.Select(head.Meta).Prepend(data?.Published))
        {
            if (candidate is null || DeclaredDate.Read(candidate, order) is not { } date)
                continue;
            if (date.Precision == DatePrecision.Day)
                return date;
            coarse ??= date;
        }
        return coarse;
    }

    private static string? HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : null;

    /// <summary>A well-formed tag's language and what refines it; OpenGraph writes an underscore.</summary>
    private static string? LanguageOf(string? declared)
    {
        var tag = declared?.Trim().Replace('_', '-');
        if (string.IsNullOrEmpty(tag) || tag.Length > 35 || tag.Split('-')[0].Length is < 2 or > 3)
            return null;
        return tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }
}
