using Grpc.Core;
using Relations.V1;
using UnreadSentence = Relations.Domain.UnreadSentence;

namespace Relations.Query.Tests.Documents;

public sealed class DocumentTests(QueryService service) : IClassFixture<QueryService>
{
    private DocumentService.DocumentServiceClient Documents => new(service.Channel);

    [Fact]
    public async Task Document_WithUnreadSentences_IsGivenBackWhole()
    {
        var article = new Article("Talks 🚂 continue\n\nBrazil and Bolivia signed the Rail Accord in 1938. Brazil signed something.", "1938-03", "The Courier")
            .Agreement("Brazil and Bolivia signed the Rail Accord in 1938.", "Rail Accord", "BOL,BRA", "1938");
        await service.StoreAsync(article.Read("1", new UnreadSentence(article.At("Brazil signed something."), "no other party")));

        var answer = await Documents.GetDocumentAsync(new GetDocumentRequest { Id = article.Id.ToUpperInvariant() });

        Assert.Equal(article.Id, answer.Document.Id);
        Assert.Equal("Talks 🚂 continue", answer.Document.Title);
        Assert.Equal(article.Read().Document.Text, answer.Document.Text);
        Assert.Equal(("1938-03", "The Courier", "en", DocumentFormat.Text), (answer.Document.Published, answer.Document.Outlet, answer.Document.Language, answer.Document.Format));
        Assert.Equal(1, answer.ClaimCount);
        Assert.Equal(("no other party", article.Id), (Assert.Single(answer.Unread).Reason, answer.Unread[0].Evidence.Document));
    }

    [Fact]
    public async Task Documents_ByOutletPartiesRangeAndText_AreThoseOfAll()
    {
        await service.StoreAsync(
            new Article("Oil first. Egypt and Sudan signed the Nile Pact.", "1959-11-08", "Gazette").Agreement("Egypt and Sudan signed the Nile Pact.", "Nile Pact", "EGY,SDN"),
            new Article("Oil second. Egypt alone.", "1960", "Gazette"),
            new Article("Water third. Egypt and Sudan signed the Nile Pact.", "1961-02", "Herald").Agreement("Egypt and Sudan signed the Nile Pact.", "Nile Pact", "EGY,SDN"));

        Assert.Equal(["Oil first. Egypt and Sudan signed the Nile Pact.", "Oil second. Egypt alone."], await TitlesAsync(new ListDocumentsRequest { Outlet = "gazette" }));
        Assert.Equal(2, (await TitlesAsync(new ListDocumentsRequest { Between = { "SDN", "EGY" } })).Count);
        Assert.Equal(["Oil second. Egypt alone."], await TitlesAsync(new ListDocumentsRequest { From = "1960-06-01", To = "1960-06-30" }));
        Assert.Equal(["Water third. Egypt and Sudan signed the Nile Pact."], await TitlesAsync(new ListDocumentsRequest { Query = "water -oil", Outlet = "Herald" }));
    }

    [Theory]
    [InlineData("published")]
    [InlineData("published desc")]
    [InlineData("title")]
    [InlineData("stored")]
    [InlineData("stored desc")]
    public async Task Documents_InEveryOrder_PageWithoutGapOrRepetition(string order)
    {
        for (var i = 0; i < 4; i++)
            await service.StoreAsync(new Article($"Number {i} for {order}.", i == 0 ? null : $"198{i}", order));
        var request = new ListDocumentsRequest { OrderBy = order, Outlet = order };
        var all = await TitlesAsync(request);
        Assert.Equal(4, all.Count);

        request.PageSize = 1;
        var paged = new List<string>();
        do
        {
            var page = await Documents.ListDocumentsAsync(request);
            paged.AddRange(page.Documents.Select(document => document.Title));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task Document_ThatIsNotStored_IsNotFoundWithTheId()
    {
        var id = new string('0', 64);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await Documents.GetDocumentAsync(new GetDocumentRequest { Id = id }));

        Assert.Equal(id, Details.Check(error, StatusCode.NotFound, ErrorReason.DocumentNotFound).Metadata["id"]);
    }

    private async Task<List<string>> TitlesAsync(ListDocumentsRequest request) => [.. (await Documents.ListDocumentsAsync(request)).Documents.Select(document => document.Title)];
}
