using Grpc.Core;
using Relations.Contracts;
using Relations.Query.Tests.Corrections;
using Relations.V1;

namespace Relations.Query.Tests.Readings;

public sealed class ReadingTests(QueryService service) : IClassFixture<QueryService>
{
    private readonly Corrected corrected = new(service);

    private ReadingService.ReadingServiceClient Client => new(service.Channel);

    [Fact]
    public async Task Readings_AreListedByVersion_AndHandedOutWithoutCorrections()
    {
        var first = Pact("NAM,ZAF", "1990-02-03");
        await service.StoreAsync(first, Pact("BWA,ZAF", "1991-02-03") with { ExtractorVersion = "2" });
        var record = await corrected.OneAsync("NAM");
        await corrected.AddAsync(first.Document.Id, new Agreement { Title = "Other Pact", Type = AgreementType.Treaty, Status = AgreementStatus.Signed, Parties = { "NAM", "ZAF" }, Evidence = { new Evidence { Quote = "signed" } } });
        await corrected.RetractAsync(record.Provenance.Joins[0].Claim);

        var others = await Client.ListReadingsAsync(new ListReadingsRequest { NotReadBy = "2", IncludeTotalSize = true });
        var reading = (await Client.GetReadingAsync(new GetReadingRequest { Document = first.Document.Id })).Reading;
        var absent = await Assert.ThrowsAsync<RpcException>(async () => await Client.GetReadingAsync(new GetReadingRequest { Document = new string('a', 64) }));

        Assert.Contains(new ReadingVersion { Document = first.Document.Id, ExtractorVersion = "1" }, others.Readings);
        Assert.DoesNotContain("2", others.Readings.Select(each => each.ExtractorVersion));
        Assert.Equal(others.Readings.Count, others.TotalSize);
        Assert.Equal(["Pact of Rivers"], reading.Extraction.Agreements.Select(agreement => agreement.Title));
        Assert.Equal(first.Document.Text, reading.Extraction.Document.Text);
        Details.Check(absent, StatusCode.NotFound, ErrorReason.DocumentNotFound);
    }

    [Fact]
    public async Task DryRun_SaysWhatStoringDoes_AndStoresNothing()
    {
        var reading = Pact("AGO,ZMB", "1990-02");
        await service.StoreAsync(reading);
        var before = await corrected.OneAsync("AGO");
        await corrected.SetAsync(before.Id, "signed", "\"1990-02-03\"");
        var kept = await corrected.OneAsync("AGO");
        var again = await AgainAsync(reading, "2", "Luanda");

        var dry = await Client.StoreReadingAsync(new StoreReadingRequest { Reading = again, DryRun = true });
        var unchanged = await corrected.OneAsync("AGO");
        var stored = await Client.StoreReadingAsync(new StoreReadingRequest { Reading = again });

        Assert.Equal(kept, unchanged);
        var change = Assert.Single(dry.Changes);
        Assert.Equal(("", "Luanda", "1990-02-03", ""), (change.Before.Agreement.Place, change.After.Agreement.Place, change.After.Agreement.Signed, change.Cursor));
        var made = Assert.Single(stored.Changes);
        Assert.Equal((change.Before, change.After), (made.Before, made.After));
        var after = await corrected.OneAsync("AGO");
        Assert.Equal(("1990-02-03", "Luanda"), (after.Signed, after.Place));
    }

    [Fact]
    public async Task Reading_OfTheSameVersion_ReplacesOnDemand_AndChangesOnlyWhatIsDifferent()
    {
        var reading = Pact("LSO,SWZ", "1990-02");
        await service.StoreAsync(reading with { ExtractorVersion = "3" });
        var same = await AgainAsync(reading, "3", "");
        var other = await AgainAsync(reading, "3", "Maseru");

        var left = await Client.StoreReadingAsync(new StoreReadingRequest { Reading = other });
        var unchanged = await Client.StoreReadingAsync(new StoreReadingRequest { Reading = same, ReplaceSameVersion = true });
        var replaced = await Client.StoreReadingAsync(new StoreReadingRequest { Reading = other, ReplaceSameVersion = true });
        var older = await Client.StoreReadingAsync(new StoreReadingRequest { Reading = await AgainAsync(reading, "2", "Mbabane"), ReplaceSameVersion = true });

        Assert.Equal((true, true), (left.AlreadyStored, older.AlreadyStored));
        Assert.Equal((false, 0), (unchanged.AlreadyStored, unchanged.Changes.Count));
        Assert.Equal("Maseru", Assert.Single(replaced.Changes).After.Agreement.Place);
        Assert.Equal("Maseru", (await corrected.OneAsync("LSO")).Place);
    }

    [Fact]
    public async Task Reading_WithAQuoteThatIsNotThere_IsRefused()
    {
        var reading = Pact("MOZ,TZA", "1990-02");
        await service.StoreAsync(reading);
        var wrong = await AgainAsync(reading, "2", "");
        wrong.Extraction.Agreements[0].Evidence[0].Start++;

        var error = await Assert.ThrowsAsync<RpcException>(async () => await Client.StoreReadingAsync(new StoreReadingRequest { Reading = wrong }));
        var none = await Assert.ThrowsAsync<RpcException>(async () => await Client.StoreReadingAsync(new StoreReadingRequest()));

        Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "reading");
        Details.Check(none, StatusCode.InvalidArgument, ErrorReason.InvalidField, "reading");
    }

    private static DocumentRead Pact(string parties, string signed)
    {
        var text = $"{parties} signed the Pact of Rivers, it is said.";
        return new Article(text, "1995-01-01").Agreement(text, "Pact of Rivers", parties, signed);
    }

    private async Task<DocumentReading> AgainAsync(DocumentRead reading, string version, string place)
    {
        var again = (await Client.GetReadingAsync(new GetReadingRequest { Document = reading.Document.Id })).Reading;
        (again.ExtractorVersion, again.Extraction.Agreements[0].Place) = (version, place);
        return again;
    }
}
