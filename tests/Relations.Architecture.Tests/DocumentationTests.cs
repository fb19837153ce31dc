using System.Text.RegularExpressions;
using Relations.Reference;

namespace Relations.Architecture.Tests;

/// <summary>The pages below docs/: those that are made of the protos say what these say, and every link leads somewhere.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");
    private static readonly IReadOnlyDictionary<string, string> Made = ReferencePages.Write();

    public static TheoryData<string> MadePages => new(Made.Keys);

    public static TheoryData<string> Pages => new(
        Repository.FilesBelow("docs", "*.md").Append(Path.Combine(Repository.Root, "README.md")).Select(path => Path.GetRelativePath(Repository.Root, path)));

    [Theory]
    [MemberData(nameof(MadePages))]
    public void Page_MadeOfTheProtos_SaysWhatTheySay(string page)
    {
        var path = Path.Combine(Docs, page);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == Made[page], $"docs/{page} does not say what the protos say: run `{ReferencePages.Command}` and commit what it writes.");
    }

    [Fact]
    public void ReferenceFolder_HoldsOnlyMadePages() => Assert.Equal(
        Made.Keys.Where(page => page.StartsWith(ReferencePages.Folder, StringComparison.Ordinal)),
        Repository.FilesBelow(Path.Combine("docs", ReferencePages.Folder), "*").Select(path => Path.GetRelativePath(Docs, path)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_OfAPage_LeadToFilesAndHeadings(string page)
    {
        var path = Path.Combine(Repository.Root, page);
        var broken = Link().Matches(Fence().Replace(File.ReadAllText(path), "")).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Leads(path, target));
        Assert.Empty(broken.Distinct());
    }

    private static bool Leads(string page, string target)
    {
        var (file, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
        var path = file.Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, file));
        return anchor.Length == 0 ? Path.Exists(path) : File.Exists(path) && Anchors(path).Contains(anchor);
    }

    private static HashSet<string> Anchors(string path) =>
        [.. Fence().Replace(File.ReadAllText(path), "").Split('\n').Where(line => line.StartsWith('#')).Select(line => Anchor(line.TrimStart('#').Trim()))];

    // As GitHub makes them of headings.
    private static string Anchor(string heading) =>
        string.Concat(heading.Where(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or ' ')).Replace(' ', '-').ToLowerInvariant();

    [GeneratedRegex(@"\]\(([^()\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
