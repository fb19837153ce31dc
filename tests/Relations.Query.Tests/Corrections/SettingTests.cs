using Grpc.Core;
using Npgsql;
using Relations.Contracts;
using Relations.Query.Recording;
using Relations.V1;

namespace Relations.Query.Tests.Corrections;

public sealed class SettingTests(QueryService service) : IClassFixture<QueryService>
{
    private readonly Corrected corrected = new(service);

    [Fact]
    public async Task Value_SetByHand_IsServedEverywhereBesideWhatDocumentsClaim()
    {
        await service.StoreAsync(Pact("NOR", "SWE", "1971-03-02"));
        var before = await corrected.OneAsync("NOR", "SWE");

        var correction = await corrected.SetAsync(before.Id, "signed", "\"1972-03-02\"");

        var after = await corrected.OneAsync("NOR", "SWE");
        Assert.Equal((before.Id, "1972-03-02"), (after.Id, after.Signed));
        var values = after.Provenance.Values.Where(value => value.Field == "signed").ToList();
        Assert.Equal(["\"1972-03-02\"", "\"1971-03-02\""], values.Select(value => value.Value));
        Assert.Equal([true, false], values.Select(value => value.Chosen));
        Assert.Equal([correction.Id, ""], values.Select(value => value.Correction));
        Assert.StartsWith("set by hand by Ada on ", values[0].Reason, StringComparison.Ordinal);
        Assert.EndsWith(": The gazette says so.", values[0].Reason, StringComparison.Ordinal);
        Assert.NotEmpty(values[1].Evidence);
        var inRange = await corrected.Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { "NOR", "SWE" }, From = "1972", To = "1972" });
        Assert.Equal(after.Id, Assert.Single(inRange.Agreements).Id);
        var changes = await new ChangeService.ChangeServiceClient(service.Channel).ListChangesAsync(new ListChangesRequest { Record = after.Id });
        Assert.Equal(["1971-03-02", "1972-03-02"], changes.Changes.Select(change => change.After.Agreement.Signed));
    }

    [Theory]
    [InlineData("status", "\"AGREEMENT_STATUS_TERMINATED\"")]
    [InlineData("status", "\"TERMINATED\"")]
    [InlineData("subjects", "[\"TRADE\",\"SECURITY\"]")]
    [InlineData("parties", "[\"ZZZ\",\"FRA\"]")]
    [InlineData("amount", "{\"value\":5,\"currency\":\"EUR\"}")]
    [InlineData("place", "null")]
    public async Task Values_OfEveryType_CanBeSet(string field, string value)
    {
        var article = Pact("FRA", "ESP", $"19{40 + Math.Abs(value.Sum(letter => letter)) % 50:00}-01-01");
        await service.StoreAsync(article);
        var before = Assert.Single(await corrected.ListAsync("FRA"), agreement => agreement.Evidence[0].Document == article.Document.Id);

        await corrected.SetAsync(before.Id, field, value);

        var after = (await corrected.Agreements.GetAgreementAsync(new GetAgreementRequest { Id = before.Id })).Agreement;
        var expected = before.Clone();
        switch (field)
        {
            case "status":
                expected.Status = AgreementStatus.Terminated;
                break;
            case "subjects":
                expected.Subjects.Clear();
                expected.Subjects.Add([Subject.Types.Code.Security, Subject.Types.Code.Trade]);
                break;
            case "parties":
                expected.Parties.Clear();
                expected.Parties.Add(["FRA", "ZZZ"]);
                break;
            case "amount":
                expected.Amount = new Money { Value = 5, Currency = "EUR" };
                break;
        }
        expected.Provenance = null;
        expected.FieldEvidence.Clear();
        after.FieldEvidence.Clear();
        Assert.Equal(expected, after);
    }

    [Theory]
    [InlineData("sgned", "\"1972\"", "set_field.field")]
    [InlineData("evidence", "[]", "set_field.field")]
    [InlineData("signed", "1972", "set_field.value")]
    [InlineData("signed", "\"a while ago\"", "set_field.value")]
    [InlineData("title", "null", "set_field.value")]
    [InlineData("parties", "[null]", "set_field.value")]
    [InlineData("status", "\"ENDED\"", "set_field.value")]
    [InlineData("signed", "", "set_field.value")]
    [InlineData("amount", "{\"value\":1e999,\"currency\":\"EUR\"}", "set_field.value")]
    public async Task Value_ThatTheFieldCannotHave_IsRefused(string field, string value, string violation)
    {
        await service.StoreAsync(Pact("ITA", "GRC", "1971-03-02"));
        var record = await corrected.OneAsync("ITA", "GRC");

        var error = await Assert.ThrowsAsync<RpcException>(() => corrected.SetAsync(record.Id, field, value));

        Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, violation);
        Assert.Equal(record, await corrected.OneAsync("ITA", "GRC"));
    }

    [Fact]
    public async Task Value_SetTwice_IsTheLaterUntilThatIsReverted()
    {
        await service.StoreAsync(Pact("CHL", "PER", "1971-03-02"));
        var record = await corrected.OneAsync("CHL", "PER");
        await corrected.SetAsync(record.Id, "signed", "\"1972\"");
        var later = await corrected.SetAsync(record.Id, "signed", "\"1973\"");
        var both = await corrected.OneAsync("CHL", "PER");

        var reverted = await corrected.RevertAsync(later.Id);
        var again = await corrected.RevertAsync(later.Id);

        Assert.Equal(["\"1973\"", "\"1972\"", "\"1971-03-02\""], both.Provenance.Values.Where(value => value.Field == "signed").Select(value => value.Value));
        Assert.Equal("1972", (await corrected.OneAsync("CHL", "PER")).Signed);
        Assert.Equal((CorrectionState.Reverted, "Bo"), (reverted.State, reverted.Reversal.Author));
        Assert.Equal(reverted, again);
    }

    [Fact]
    public async Task Value_RevertedByTwoAtOnce_IsRevertedByTheFirst()
    {
        var reading = Pact("GRC", "TUR", "1971-03-02");
        await service.StoreAsync(reading);
        var correction = await corrected.SetAsync((await corrected.OneAsync("GRC", "TUR")).Id, "signed", "\"1972\"");
        await using var other = await service.Source.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await ScalarAsync(other, $"SELECT pg_advisory_xact_lock({ResolutionKey.Lock(reading.Document.Id)})");

        var both = new[] { "Bo", "Cy" }.Select(author =>
            corrected.Client.RevertCorrectionAsync(new RevertCorrectionRequest { Id = correction.Id, Author = author, Reason = "It was right." }).ResponseAsync).ToArray();
        while (await ScalarAsync(other, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())") is not 2L)
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        await transaction.CommitAsync();

        var answers = await Task.WhenAll(both);
        Assert.Equal(answers[0].Correction.Reversal, answers[1].Correction.Reversal);
        Assert.Equal(answers[0].Correction.Reversal, (await corrected.GetAsync(correction.Id)).Reversal);
    }

    [Fact]
    public async Task Value_ThatIsRevertedOrReadAgain_LeavesNothingBehind()
    {
        var reading = Pact("LTU", "LVA", "1971-03-02");
        await service.StoreAsync(reading);
        var before = await corrected.OneAsync("LTU", "LVA");
        var correction = await corrected.SetAsync(before.Id, "place", "\"Riga\"");

        await service.StoreAsync(reading with { ExtractorVersion = "2" });
        var readAgain = await corrected.OneAsync("LTU", "LVA");
        await corrected.RevertAsync(correction.Id);

        Assert.Equal((before.Id, "Riga"), (readAgain.Id, readAgain.Place));
        var after = await corrected.OneAsync("LTU", "LVA");
        after.Provenance = before.Provenance = null;
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Value_WhoseClaimIsReadOtherwise_HoldsByTheWordsOrElseIsReportedUntilItMatchesAgain()
    {
        var reading = Pact("EST", "FIN", "1971-03-02");
        await service.StoreAsync(reading);
        var correction = await corrected.SetAsync((await corrected.OneAsync("EST", "FIN")).Id, "place", "\"Turku\"");

        await service.StoreAsync(Pact("EST", "FIN", "1971-03-02", "Charter of Ice", "2"));
        var renamed = await corrected.OneAsync("EST", "FIN");
        await service.StoreAsync(reading with { ExtractorVersion = "3", Facts = [] });
        var lost = await corrected.GetAsync(correction.Id);
        await service.StoreAsync(reading with { ExtractorVersion = "4" });

        Assert.Equal(("Charter of Ice", "Turku"), (renamed.Title, renamed.Place));
        Assert.Equal(CorrectionState.NotMatching, lost.State);
        Assert.Equal($"Document {reading.Document.Id}, as read by version 3, makes no such claim.", lost.Detail);
        Assert.Equal("Turku", (await corrected.OneAsync("EST", "FIN")).Place);
        Assert.Equal((CorrectionState.InEffect, ""), ((await corrected.GetAsync(correction.Id)).State, (await corrected.GetAsync(correction.Id)).Detail));
    }

    [Fact]
    public async Task Value_WhoseFirstDocumentNoLongerSaysIt_HoldsByTheOthers()
    {
        var first = Pact("IRL", "PRT", "1971-03-02");
        DocumentRead second = new Article("It was recalled that IRL and PRT signed the Pact of Salt.", "1990-01-01").Agreement("IRL and PRT signed the Pact of Salt", "Pact of Salt", "IRL,PRT", "1971-03-02");
        await service.StoreAsync(first, second);
        var correction = await corrected.SetAsync((await corrected.OneAsync("IRL", "PRT")).Id, "place", "\"Porto\"");

        await service.StoreAsync(first with { ExtractorVersion = "2", Facts = [] });

        Assert.Equal("Porto", (await corrected.OneAsync("IRL", "PRT")).Place);
        Assert.Equal(CorrectionState.InEffect, (await corrected.GetAsync(correction.Id)).State);
    }

    [Fact]
    public async Task Dispute_OfAFieldThatWasSet_IsSettled()
    {
        await service.StoreAsync(
            Pact("BEL", "LUX", "1971-03-02"),
            new Article("BEL and LUX signed the Pact of Salt for 5 dollars.").Add(Priced("BEL and LUX signed the Pact of Salt for 5 dollars.", 5)),
            new Article("BEL and LUX signed the Pact of Salt for 9 dollars.").Add(Priced("BEL and LUX signed the Pact of Salt for 9 dollars.", 9)));
        var disputes = new DiscrepancyService.DiscrepancyServiceClient(service.Channel);
        var request = new ListDiscrepanciesRequest { Between = { "BEL", "LUX" } };
        Assert.Single((await disputes.ListDiscrepanciesAsync(request)).Discrepancies);

        await corrected.SetAsync((await corrected.OneAsync("BEL", "LUX")).Id, "amount", """{"value":9,"currency":"USD"}""");

        Assert.Empty((await disputes.ListDiscrepanciesAsync(request)).Discrepancies);
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    private static DocumentRead Pact(string one, string other, string signed, string title = "Pact of Salt", string version = "1")
    {
        var text = $"{one} and {other} signed a pact on {signed}.";
        return new Article(text, "1980-01-01").Agreement(text, title, string.Join(',', new[] { one, other }.Order(StringComparer.Ordinal)), signed).Read(version);
    }

    private static Domain.Facts.AgreementFact Priced(string text, double amount) => new()
    {
        Title = "Pact of Salt",
        Type = Domain.Facts.AgreementType.Treaty,
        Status = Domain.Facts.AgreementStatus.Signed,
        Parties = [new Domain.ActorCode("BEL"), new Domain.ActorCode("LUX")],
        Signed = Domain.EdtfDate.Parse("1971-03-02"),
        Amount = new Domain.Money(amount, "USD"),
        Evidence = [new Domain.Evidence(0, text.Length, text)],
        Confidence = 0.9,
    };
}
