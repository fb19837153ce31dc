using System.Text;
using Google.Protobuf.Reflection;
using Relations.ServiceDefaults.Reflection;

namespace Relations.Reference;

/// <summary>Markdown as GitHub renders it.</summary>
internal static class Markdown
{
    /// <summary>The line that says where a page comes from.</summary>
    public const string Origin = $"<!-- Made of protos/relations/v1 by `{ReferencePages.Command}`. -->";

    /// <summary>The anchor of a heading that is a name or words.</summary>
    public static string Anchor(string heading) =>
        string.Concat(heading.Where(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or ' ')).Replace(' ', '-').ToLowerInvariant();

    /// <summary>A table.</summary>
    public static string Table(IReadOnlyList<string> headings, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder();
        table.Append(Row(headings)).Append(Row([.. headings.Select(_ => "---")]));
        foreach (var row in rows)
            table.Append(Row(row));
        return table.ToString();
    }

    /// <summary>The comment of an element as paragraphs.</summary>
    public static string Says(IDescriptor element) => Comment(element).Replace("\n", "\n\n", StringComparison.Ordinal);

    /// <summary>The comment of an element in one cell of a table.</summary>
    public static string Cell(IDescriptor element) => Comment(element).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>A page of parts, each divided from the next by an empty line.</summary>
    public static string Page(IEnumerable<string> parts) => string.Join("\n\n", parts.Where(part => part.Length > 0).Select(part => part.TrimEnd('\n'))) + "\n";

    // Reasons of errors that a comment names lead to what is said of them.
    private static string Comment(IDescriptor element) => ErrorsPage.Reasons.Values.Aggregate(
        ProtoComments.Of(element),
        (text, reason) => text.Replace($"`{reason.Name}`", $"[`{reason.Name}`](../{ErrorsPage.Path}#{Anchor(reason.Name)})", StringComparison.Ordinal));

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
