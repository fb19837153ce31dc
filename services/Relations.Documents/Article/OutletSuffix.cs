using Relations.Documents.Metadata;

namespace Relations.Documents.Article;

/// <summary>The outlet's name that window titles and copied headlines end with: "Headline - The Times", "Headline | Embassy of …".</summary>
internal static class OutletSuffix
{
    private static readonly string[] Dividers = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "];

    /// <summary>Where the headline ends: before a suffix that is the document's outlet or a listed one, else at the end.</summary>
    public static int StartIn(string title, MetadataEvidence evidence)
    {
        foreach (var divider in Dividers)
        {
            var at = title.LastIndexOf(divider, StringComparison.Ordinal);
            if (at < 8)
                continue;
            var suffix = title[(at + divider.Length)..].Trim();
            if (Outlets.Known.ByName(suffix) is not null || (suffix.Contains('.', StringComparison.Ordinal) && Outlets.Known.ByHost(suffix) is not null) || suffix.Equals(evidence.Outlet?.Name, StringComparison.OrdinalIgnoreCase))
                return StartIn(title[..at], evidence);
        }
        return title.Length;
    }

    /// <summary>The suffix that names an outlet, or null.</summary>
    public static string? Of(string title)
    {
        foreach (var divider in Dividers)
        {
            var at = title.LastIndexOf(divider, StringComparison.Ordinal);
            if (at >= 8)
                return title[(at + divider.Length)..].Trim();
        }
        return null;
    }
}
