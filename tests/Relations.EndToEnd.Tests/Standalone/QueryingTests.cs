using Google.Protobuf;
using Relations.EndToEnd.Tests.Running;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Standalone;

[Collection(SampleTests.Name)]
public sealed class QueryingTests(SampleSystem samples)
{
    private const string TreatyDate = "2010-09-15";

    [Fact]
    public void Ingest_Samples_StoresAll()
    {
        samples.Ingested.Expect(0);
        Assert.Contains($"{SampleSystem.SampleNames.Count} stored, 0 stored before, 0 rejected.", samples.Ingested.Errors, StringComparison.Ordinal);
        Assert.Equal("", samples.Ingested.Output);
    }

    [Fact]
    public async Task Ingest_SameBytesAgain_SaysSoAndStoresNothing()
    {
        var answer = (await samples.CommandLine.RunAsync("ingest", Checkout.Samples, "--json")).Expect(0);
        Assert.Contains($"0 stored, {SampleSystem.SampleNames.Count} stored before, 0 rejected.", answer.Errors, StringComparison.Ordinal);
        Assert.All(answer.Messages<DocumentStatus>(), status => Assert.True(status is { State: DocumentState.Stored, Duplicate: true }, answer.Story));

        var documents = (await samples.CommandLine.RunAsync("documents", "--json")).Expect(0).Messages<Document>();
        Assert.Equal(SampleSystem.SampleNames, documents.Select(document => document.FileName).Where(SampleSystem.SampleNames.Contains).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Agreements_AsATable_ListTheTreatyWithItsSources()
    {
        var answer = (await samples.CommandLine.RunAsync("agreements", "--between", "NOR,RUS")).Expect(0);
        var treaty = Assert.Single(answer.Lines, line => line.Contains(TreatyDate, StringComparison.Ordinal));
        var message = (await samples.CommandLine.RunAsync("agreements", "--between", "NOR,RUS", "--json")).Expect(0).Messages<Agreement>().Single(agreement => agreement.Signed == TreatyDate);
        Assert.Contains(message.Title, treaty, StringComparison.Ordinal);
        Assert.Contains("NOR RUS", treaty, StringComparison.Ordinal);
        Assert.Contains(message.Place, treaty, StringComparison.Ordinal);
        Assert.EndsWith($" {message.SourceCount}", treaty.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("Signed", answer.Lines.First(line => line.Trim().Length > 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_InSmallLetters_AreTheSame()
    {
        foreach (var words in new[] { "agreements --between NOR,RUS", "timeline NOR RUS", "series NOR RUS", "places --state NOR", "pairs --of NOR" }.Select(words => words.Split(' ')))
        {
            var large = (await samples.CommandLine.RunAsync([.. words, "--json"])).Expect(0);
            var small = (await samples.CommandLine.RunAsync([.. words.Select(word => word.ToLowerInvariant()), "--json"])).Expect(0);
            Assert.NotEmpty(large.Output);
            Assert.Equal(large.Output, small.Output);
        }
    }

    [Fact]
    public async Task Agreements_AsOfADay_AreWhatHadBeenPublishedByThen()
    {
        var then = (await samples.CommandLine.RunAsync("agreements", "--between", "NOR,RUS", "--published-by", "2010", "--json")).Expect(0).Messages<Agreement>().Single(agreement => agreement.Signed == TreatyDate);
        Assert.Equal((AgreementStatus.Signed, 1), (then.Status, then.SourceCount));
        Assert.Equal("", (await samples.CommandLine.RunAsync("agreements", "--between", "NOR,RUS", "--known-at", "2020-01-01T00:00:00Z", "--json")).Expect(0).Output);
    }

    [Fact]
    public async Task Agreements_AsJson_AreMessagesWithEvidence()
    {
        var agreements = (await samples.CommandLine.RunAsync("agreements", "--between", "NOR,RUS", "--json")).Expect(0).Messages<Agreement>();
        var treaty = Assert.Single(agreements, agreement => agreement.Signed == TreatyDate);
        Assert.Equal(["NOR", "RUS"], treaty.Parties);
        Assert.Equal(AgreementType.Treaty, treaty.Type);
        Assert.NotEmpty(treaty.Evidence);
        Assert.All(treaty.Evidence, evidence => Assert.Equal(evidence.End - evidence.Start, evidence.Quote.EnumerateRunes().Count()));
        Assert.All(agreements, agreement => Assert.Contains("NOR", agreement.Parties));
    }

    [Fact]
    public async Task Agreements_ById_ShowEveryValueClaimed()
    {
        var listed = (await samples.CommandLine.RunAsync("agreements", "--between", "NOR,RUS", "--from", TreatyDate, "--to", TreatyDate, "--json")).Expect(0);
        var id = Assert.Single(listed.Messages<Agreement>(), agreement => agreement.Signed == TreatyDate).Id;
        var shown = (await samples.CommandLine.RunAsync("agreements", "--id", id)).Expect(0);
        var agreement = JsonParser.Default.Parse<Agreement>(shown.Output);
        Assert.Equal(id, agreement.Id);
        Assert.NotEmpty(agreement.Provenance.Values);
        Assert.NotEmpty(agreement.Provenance.Joins);
    }

    [Fact]
    public async Task Search_ForANameInAnotherSpelling_ShowsWhereItIs()
    {
        var table = (await samples.CommandLine.RunAsync("search", "Medvedyev", "--kind", "DOCUMENT")).Expect(0);
        Assert.Contains(table.Lines, line => line.Contains("document", StringComparison.Ordinal) && line.Contains("«Medvedev»", StringComparison.Ordinal));

        var json = (await samples.CommandLine.RunAsync("search", "Medvedyev", "--limit", "2", "--json")).Expect(0).Messages<SearchHit>();
        Assert.Equal(2, json.Count);
        Assert.All(json, hit => Assert.Contains("Medvedev", hit.Forms, StringComparer.OrdinalIgnoreCase));
        Assert.Equal("", (await samples.CommandLine.RunAsync("search", "--", "Medvedyev", "-Medvedev")).Expect(0).Output);
    }

    [Fact]
    public async Task Agreements_Counted_AreAsManyAsListed()
    {
        var listed = (await samples.CommandLine.RunAsync("agreements", "--involving", "NOR,CHN", "--dates", "CERTAIN", "--from", "1990", "--json")).Expect(0);
        var counted = (await samples.CommandLine.RunAsync("agreements", "--involving", "NOR,CHN", "--dates", "CERTAIN", "--from", "1990", "--count")).Expect(0);
        Assert.NotEmpty(listed.Lines);
        Assert.Equal($"{listed.Lines.Length}", counted.Output.Trim());
    }

    [Fact]
    public async Task Agreements_OfNobody_AreNoError()
    {
        var answer = (await samples.CommandLine.RunAsync("agreements", "--between", "NZL,BOL")).Expect(0);
        Assert.Equal("", answer.Output);
        Assert.Contains("No agreements found", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_OfAPair_IsInOrderOfTime()
    {
        var answer = (await samples.CommandLine.RunAsync("timeline", "NOR", "RUS", "--json")).Expect(0);
        var dates = answer.Messages<TimelineEntry>().Select(entry => entry.Date).Where(date => date.Length > 0).ToList();
        Assert.Contains(TreatyDate, dates);
        Assert.Equal(dates.Select(date => date[..4]).Order(StringComparer.Ordinal), dates.Select(date => date[..4]));

        var table = (await samples.CommandLine.RunAsync("timeline", "NOR", "RUS")).Expect(0);
        Assert.Contains(table.Lines, line => line.Contains(TreatyDate, StringComparison.Ordinal) && line.Contains("treaty", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Timeline_OfAPerson_IsPartOfThatOfThePair()
    {
        var pair = (await samples.CommandLine.RunAsync("timeline", "NOR", "RUS", "--json")).Expect(0).Messages<TimelineEntry>().ToList();
        var name = pair.SelectMany(entry => entry.Event?.People ?? []).First();

        var person = (await samples.CommandLine.RunAsync("timeline", "--person", name, "NOR", "RUS", "--json")).Expect(0).Messages<TimelineEntry>().ToList();

        Assert.NotEmpty(person);
        Assert.True(person.Count < pair.Count);
        Assert.All(person, entry => Assert.Contains(entry, pair));
    }

    [Fact]
    public async Task Pairs_OfAState_AreShownWithTheirNames()
    {
        var pairs = (await samples.CommandLine.RunAsync("pairs", "--of", "NOR")).Expect(0);
        var actors = (await samples.CommandLine.RunAsync("actors", "--json")).Expect(0).Messages<Actor>();

        Assert.Contains(pairs.Lines, line => line.Contains("Norway, Russia", StringComparison.Ordinal));
        Assert.Contains(actors, actor => actor.Code == "RUS" && actor.Counts.Agreements > 0);
    }

    [Fact]
    public async Task Series_OfAPair_HasTheValuesOfItsFigures()
    {
        var figures = (await samples.CommandLine.RunAsync("figures", "--between", "CHN,KAZ", "--indicator", "TRADE", "--json")).Expect(0).Messages<Figure>();

        var series = (await samples.CommandLine.RunAsync("series", "CHN", "KAZ", "--indicator", "TRADE", "--json")).Expect(0).Messages<Series>();

        Assert.NotEmpty(series);
        Assert.Equal(
            figures.Select(figure => figure.Id).Order(StringComparer.Ordinal),
            series.SelectMany(each => each.Periods).SelectMany(period => period.Values).Select(value => value.Figure).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("agreements")]
    [InlineData("events")]
    [InlineData("figures")]
    [InlineData("people")]
    [InlineData("institutions")]
    [InlineData("projects")]
    [InlineData("documents")]
    public async Task Listing_AnyKind_GivesATableAndTheSameRecordsAsJson(string verb)
    {
        var table = (await samples.CommandLine.RunAsync(verb)).Expect(0);
        var json = (await samples.CommandLine.RunAsync(verb, "--json")).Expect(0);
        Assert.NotEmpty(json.Lines);
        // A heading, a rule, then a line for each record at least.
        Assert.True(table.Lines.Length >= json.Lines.Length + 2, table.Story);
    }
}
