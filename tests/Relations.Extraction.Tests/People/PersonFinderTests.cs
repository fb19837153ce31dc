using Relations.Extraction.Mentions;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Tests.People;

public sealed class PersonFinderTests
{
    public static TheoryData<string, PeopleCase> Cases => CaseFiles.Read<PeopleCase>("people");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_Case_GivesItsPeople(string name, PeopleCase expected)
    {
        var segmented = Segmenter.Segment(Texts.Document(expected.Text, expected.Published));

        var found = new MentionFinder(WorldResources.Default).Find(segmented);

        string Words(Mention m) => segmented.Text[m.Start..m.End];
        Same(name, expected.People, found.People.Select(p => $"{Words(p)} = {p.Person.Name}{(p.Person.State is { } s ? $" [{s}]" : "")}"));
        Same(name, expected.Offices, found.Offices.Select(o => $"{o.Person.Name}: {o.Title}{(o.Of is { } of ? $" of {of}" : "")}{(o.IsFormer ? ", former" : "")}{(o.IsThen ? ", then" : "")}"));
        Same(name, expected.References, found.References.Select(r => $"{Words(r)} = {string.Join(" and ", r.People.Select(p => p.Name))}"));
    }

    [Fact]
    public void Find_TwoFormsOfOneName_GiveTheSamePerson()
    {
        var found = new MentionFinder(WorldResources.Default).Find(Segmenter.Segment(Texts.Document("Premier Ludmila Varga spoke. Varga left.")));

        Assert.Equal(2, found.People.Count);
        Assert.Same(found.People[0].Person, found.People[1].Person);
    }

    /// <summary>The name before the hyphen ends inside the word that the title ends: what stands before the title is no prefix of it.</summary>
    [Fact]
    public void Find_TitleInTheLastWordOfAName_HasNoPrefix()
    {
        var found = new MentionFinder(WorldResources.Default).Find(Segmenter.Segment(Texts.Document("Ludmila Varga met a European Union-Minister of Brazil on Monday.")));

        Assert.DoesNotContain(found.Offices, office => office.Title.Contains("Union", StringComparison.Ordinal));
    }

    private static void Same(string name, string[]? expected, IEnumerable<string> found)
    {
        if (expected is not null)
            Assert.True(expected.SequenceEqual(found), $"{name}: {string.Join(" | ", found)}");
    }

    /// <param name="Text">The text.</param>
    /// <param name="People">Words, canonical name and state of each mention.</param>
    /// <param name="Offices">Offices in text order, or null where they do not matter.</param>
    /// <param name="References">Descriptions in text order, or null where they do not matter.</param>
    /// <param name="Published">EDTF.</param>
    public sealed record PeopleCase(string Text, string[] People, string[]? Offices = null, string[]? References = null, string? Published = null);
}
