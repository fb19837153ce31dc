using Relations.Domain.Facts;

namespace Relations.Extraction.Tests.Events;

public sealed class EventCasesTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    public static TheoryData<string, EventCase> Cases => CaseFiles.Read<EventCase>("events");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Extract_Case_GivesItsEvents(string name, EventCase expected)
    {
        var found = Pipeline.Extract(Texts.Document(expected.Text, expected.Published)).Facts.OfType<EventFact>().Select(Line).ToList();

        Assert.True(expected.Events.SequenceEqual(found), $"{name}: {string.Join(" | ", found)}");
    }

    private static string Line(EventFact it)
    {
        var parts = new List<string> { it.Type.ToString() };
        if (it.Status != EventStatus.Held)
            parts.Add(it.Status.ToString().ToLowerInvariant());
        if (it.Date is { } date)
            parts.Add(date.ToString());
        parts.AddRange(it.Actors.Select(a => a.Value));
        if (it.People.Count > 0)
            parts.Add($"by {string.Join(" and ", it.People)}");
        if (it.Place is { } place)
            parts.Add($"in {place}");
        return string.Join(' ', parts);
    }

    /// <param name="Text">The text.</param>
    /// <param name="Events">"Visit planned 1961-05 FIN NOR by A in Oslo", in text order; held where no status is given.</param>
    /// <param name="Published">EDTF.</param>
    public sealed record EventCase(string Text, string[] Events, string? Published = null);
}
