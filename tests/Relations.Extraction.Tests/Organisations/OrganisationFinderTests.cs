using Relations.Extraction.Mentions;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Tests.Organisations;

public sealed class OrganisationFinderTests
{
    public static TheoryData<string, OrganisationCase> Cases => CaseFiles.Read<OrganisationCase>("organisations");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_Case_GivesItsOrganisations(string name, OrganisationCase expected)
    {
        var segmented = Segmenter.Segment(Texts.Document(expected.Text));

        var found = new MentionFinder(WorldResources.Default).Find(segmented).Organisations.Select(o =>
            $"{segmented.Text[o.Start..o.End]} = {o.Code?.Value ?? o.Name} {o.Kind}{(o.State is { } s ? $" [{s}]" : "")}{(o.Code is null && o.Members.Count > 0 ? $" {{{string.Join(' ', o.Members)}}}" : "")}");

        Assert.True(expected.Organisations.SequenceEqual(found), $"{name}: {string.Join(" | ", found)}");
    }

    [Fact]
    public void Find_ListedUnion_HasItsMembers()
    {
        var found = new MentionFinder(WorldResources.Default).Find(Segmenter.Segment(Texts.Document("The Benelux Union met.")));

        Assert.Equal(["BEL", "LUX", "NLD"], Assert.Single(found.Organisations).Members.Select(m => m.Value));
    }

    [Fact]
    public void Codes_OfOrganisations_AreNoCodesOfStates()
    {
        var world = WorldResources.Default;
        var codes = typeof(WorldResources).Assembly.GetManifestResourceStream("organisations.tsv")!;

        Assert.DoesNotContain(TableRow.ReadAll(codes), r => r[0] != "-" && world.States.Find(new(r[0])) is not null);
    }

    /// <param name="Text">The text.</param>
    /// <param name="Organisations">Words, code or name, kind, state and members of each mention.</param>
    public sealed record OrganisationCase(string Text, string[] Organisations);
}
