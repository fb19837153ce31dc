using Google.Protobuf;
using Relations.V1;

namespace Relations.Query.Tests.Http;

/// <summary>What HTTP answers is what gRPC answers.</summary>
public sealed class AnswerTests(StoredTreaties stored) : IClassFixture<StoredTreaties>
{
    [Fact]
    public async Task Get_OfARecord_IsTheMessageThatGrpcAnswers()
    {
        var client = new AgreementService.AgreementServiceClient(stored.Service.Channel);
        foreach (var agreement in (await client.ListAgreementsAsync(new ListAgreementsRequest())).Agreements)
        {
            var expected = await client.GetAgreementAsync(new GetAgreementRequest { Id = agreement.Id, View = RecordView.Full });
            Assert.NotEmpty(expected.Agreement.Provenance.Values);
            Assert.Equal(expected, await stored.ReadAsync<GetAgreementResponse>($"/v1/agreements/{agreement.Id}?view=FULL"));
        }
    }

    [Fact]
    public async Task List_OfAnyKind_IsTheMessageThatGrpcAnswers()
    {
        var channel = stored.Service.Channel;
        await SameAsync(await new AgreementService.AgreementServiceClient(channel).ListAgreementsAsync(new ListAgreementsRequest()), "/v1/agreements");
        await SameAsync(await new EventService.EventServiceClient(channel).ListEventsAsync(new ListEventsRequest()), "/v1/events");
        await SameAsync(await new FigureService.FigureServiceClient(channel).ListFiguresAsync(new ListFiguresRequest()), "/v1/figures");
        await SameAsync(await new PersonService.PersonServiceClient(channel).ListPeopleAsync(new ListPeopleRequest()), "/v1/people");
        await SameAsync(await new DocumentService.DocumentServiceClient(channel).ListDocumentsAsync(new ListDocumentsRequest()), "/v1/documents");
        await SameAsync(
            await new TimelineService.TimelineServiceClient(channel).GetTimelineAsync(new GetTimelineRequest { Between = { "PER", "CHL" } }),
            "/v1/timeline?between=PER&between=CHL");
    }

    [Theory]
    [InlineData("types=TREATY")]
    [InlineData("types=treaty&types=AGREEMENT_TYPE_LOAN")]
    [InlineData("order_by=date+desc&subjects=BORDER&pageSize=5")]
    [InlineData("orderBy=date%20desc&between=PER&between=CHL&page_size=1")]
    [InlineData("query=%22andes+treaty%22")]
    public async Task List_WithFiltersInAnySpelling_HoldsThem(string query) =>
        Assert.Equal("Andes Treaty", Assert.Single((await stored.ReadAsync<ListAgreementsResponse>($"/v1/agreements?{query}")).Agreements).Title);

    [Fact]
    public async Task List_PageByPage_GivesEveryRecordOnce()
    {
        var first = await stored.ReadAsync<ListAgreementsResponse>("/v1/agreements?pageSize=1");
        var second = await stored.ReadAsync<ListAgreementsResponse>($"/v1/agreements?pageSize=1&pageToken={first.NextPageToken}");

        Assert.Equal(["Andes Treaty", "Copper Protocol"], [first.Agreements.Single().Title, second.Agreements.Single().Title]);
    }

    private async Task SameAsync<T>(T expected, string path)
        where T : IMessage, new()
    {
        Assert.NotEqual(new T(), expected);
        Assert.Equal(expected, await stored.ReadAsync<T>(path));
    }
}
