using Microsoft.EntityFrameworkCore;
using Relations.Query.Storage;
using Relations.V1;
using Evidence = Relations.Domain.Evidence;
using RejectionReason = Relations.Domain.RejectionReason;

namespace Relations.Query.Tests.Recording;

public sealed class RecordingTests(QueryService service) : IClassFixture<QueryService>
{
    private AgreementService.AgreementServiceClient Agreements => new(service.Channel);

    [Fact]
    public async Task Reading_OfTwoDocumentsOnOneTreaty_IsOneRecordWithBothSources()
    {
        var first = new Article("China and Mongolia signed the Treaty of Rivers on 4 May 2001.", "2001-05-05")
            .Agreement("China and Mongolia signed the Treaty of Rivers on 4 May 2001.", "Treaty of Rivers", "CHN,MNG", "2001-05-04");
        var second = new Article("In May 2001 the Treaty of Rivers was signed by Mongolia and China.", "2001-06-01")
            .Agreement("the Treaty of Rivers was signed by Mongolia and China", "Treaty of Rivers", "CHN,MNG", "2001-05");

        await service.StoreAsync(first);
        await service.StoreAsync(second);

        var list = await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { "MNG", "CHN" }, View = RecordView.Full });
        var agreement = Assert.Single(list.Agreements);
        Assert.Equal("2001-05-04", agreement.Signed);
        Assert.Equal(2, agreement.SourceCount);
        Assert.Equal([first.Id, second.Id], agreement.Evidence.Select(evidence => evidence.Document));
        Assert.Contains(agreement.Provenance.Values, value => value is { Field: "signed", Chosen: false, Value: "\"2001-05\"" });
        Assert.Contains(agreement.Provenance.Values, value => value is { Field: "type", Chosen: true, Value: "\"AGREEMENT_TYPE_TREATY\"" });
    }

    [Fact]
    public async Task Reading_WhoseQuoteIsNotAtItsOffsets_IsRejectedAndNothingStored()
    {
        var article = new Article("Peru and Chile signed a border treaty in 1929.");
        article.Agreement("Peru and Chile signed a border treaty", "border treaty", "CHL,PER", "1929");
        var read = article.Read();
        var fact = read.Facts[0] with { Evidence = [new Evidence(1, 6, "Peru ")] };

        var outcome = Assert.Single(await service.StoreAsync(read with { Facts = [fact] }));

        Assert.Equal(RejectionReason.EvidenceMismatch, outcome.Rejection?.Reason);
        await using var context = service.Context();
        var id = HexId.Bytes(article.Id);
        Assert.False(await context.Documents.AnyAsync(document => document.Id == id));
        Assert.Empty((await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { "PER" } })).Agreements);
    }

    [Fact]
    public async Task Reading_DeliveredTwice_IsStoredOnceAndAnsweredTwice()
    {
        var article = new Article("Kenya and Uganda signed the Lake Accord in 1999.").Agreement("Kenya and Uganda signed the Lake Accord in 1999.", "Lake Accord", "KEN,UGA", "1999");

        var first = await service.StoreAsync(article, article);
        var second = await service.StoreAsync(article);

        Assert.Equal([false, true, true], first.Concat(second).Select(outcome => outcome.AlreadyStored));
        Assert.Equal(1, Assert.Single((await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { "KEN" } })).Agreements).SourceCount);
    }

    [Fact]
    public async Task Record_OfManyDocumentsThatSayTheSame_CitesTheFirstAndTheLastAndCountsAll()
    {
        var articles = Enumerable.Range(0, 60).Select(i => new Article($"Cuba and Haiti signed the Sugar Pact on 2 May 1970, report {i} says.", $"1971-{1 + (i / 28):00}-{1 + (i % 28):00}")
            .Agreement("Cuba and Haiti signed the Sugar Pact on 2 May 1970", "Sugar Pact", "CUB,HTI", "1970-05-02")).ToList();

        foreach (var some in articles.Chunk(25))
            await service.StoreAsync([.. some.Select(article => article.Read())]);

        var agreement = Assert.Single((await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { "CUB" }, View = RecordView.Full })).Agreements);
        string[] cited = [.. articles.Take(8).Append(articles[^1]).Select(article => article.Id)];
        Assert.Equal(articles.Count, agreement.SourceCount);
        Assert.Equal(cited, agreement.Evidence.Select(evidence => evidence.Document));
        Assert.Equal(cited, agreement.Provenance.Joins.Select(join => join.Document));
        Assert.Equal(cited, agreement.Provenance.Values.Single(value => value is { Field: "signed", Chosen: true }).Evidence.Select(evidence => evidence.Document));
    }
}
