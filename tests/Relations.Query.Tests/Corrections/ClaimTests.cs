using Grpc.Core;
using Relations.Query.Storage;
using Relations.V1;

namespace Relations.Query.Tests.Corrections;

public sealed class ClaimTests(QueryService service) : IClassFixture<QueryService>
{
    private readonly Corrected corrected = new(service);

    [Fact]
    public async Task Claim_ThatIsRetracted_LeavesItsRecordUntilReverted()
    {
        var text = "Peru and Cuba signed the Accord of Reeds in 1950. It was not the Accord of Reeds of 1950-05-05 that they signed.";
        var article = new Article(text)
            .Agreement("Peru and Cuba signed the Accord of Reeds in 1950.", "Accord of Reeds", "CUB,PER", "1950")
            .Agreement("It was not the Accord of Reeds of 1950-05-05 that they signed.", "Accord of Reeds", "CUB,PER", "1950-05-05");
        await service.StoreAsync(article);
        var before = await corrected.OneAsync("CUB", "PER");
        Assert.Equal("1950-05-05", before.Signed);
        var wrong = before.Provenance.Values.Single(value => value.Field == "signed" && value.Chosen);

        var correction = await corrected.RetractAsync(await ClaimAsync(before, wrong));
        var without = await corrected.OneAsync("CUB", "PER");
        await service.StoreAsync(article.Read("2"));
        var readAgain = await corrected.OneAsync("CUB", "PER");
        await corrected.RevertAsync(correction.Id);

        Assert.Equal(("1950", 1, 1), (without.Signed, without.SourceCount, without.Provenance.Joins.Count));
        Assert.Equal([before.Id], correction.Records);
        Assert.Equal("1950", readAgain.Signed);
        Assert.Equal("1950-05-05", (await corrected.OneAsync("CUB", "PER")).Signed);
    }

    [Fact]
    public async Task Record_WhoseOnlyClaimIsRetracted_IsGone_AndComesBackUnderItsId()
    {
        var article = new Article("Fiji and Guam never signed a Reef Pact.").Agreement("Fiji and Guam never signed a Reef Pact.", "Reef Pact", "FJI,GUM", "1950");
        await service.StoreAsync(article);
        var record = await corrected.OneAsync("FJI", "GUM");

        var correction = await corrected.RetractAsync(record.Provenance.Joins[0].Claim);
        var error = await Assert.ThrowsAsync<RpcException>(() => corrected.RetractAsync(record.Provenance.Joins[0].Claim));
        var gone = await corrected.ListAsync("FJI", "GUM");
        await corrected.RevertAsync(correction.Id);

        Assert.Empty(gone);
        Details.Check(error, StatusCode.NotFound, ErrorReason.ClaimNotFound);
        Assert.Equal(record.Id, (await corrected.OneAsync("FJI", "GUM")).Id);
    }

    [Fact]
    public async Task Claim_ThatIsReadOtherwise_IsNoLongerRetracted()
    {
        const string text = "Togo and Chad discussed a Grain Pact in 1950.";
        await service.StoreAsync(new Article(text).Agreement(text, "Grain Pact", "TCD,TGO", "1950"));
        var correction = await corrected.RetractAsync((await corrected.OneAsync("TCD", "TGO")).Provenance.Joins[0].Claim);

        await service.StoreAsync(new Article(text).Agreement(text, "Grain Pact", "TCD,TGO", "1951").Read("2"));

        Assert.Equal("1951", (await corrected.OneAsync("TCD", "TGO")).Signed);
        Assert.Equal(V1.CorrectionState.NotMatching, (await corrected.GetAsync(correction.Id)).State);
    }

    [Fact]
    public async Task Claim_AddedByHand_IsAClaimLikeOthersThatSaysWhoAddedIt()
    {
        var article = new Article("🌊 Mali and Niger put their names to the Dune Pact. They met.").Agreement("They met.", "Well Pact", "MLI,NER", "1960");
        await service.StoreAsync(article);

        var correction = await corrected.AddAsync(article.Id, Dune("put their names to the Dune Pact"));
        var added = Assert.Single(await corrected.ListAsync("MLI", "NER"), agreement => agreement.Title == "Dune Pact");
        await service.StoreAsync(article.Read("2"));
        var readAgain = Assert.Single(await corrected.ListAsync("MLI", "NER"), agreement => agreement.Title == "Dune Pact");
        var set = await corrected.SetAsync(added.Id, "place", "\"Gao\"");
        var placed = Assert.Single(await corrected.ListAsync("MLI", "NER"), agreement => agreement.Title == "Dune Pact");
        await corrected.RevertAsync(correction.Id);

        Assert.Equal([added.Id], correction.Records);
        Assert.Equal((17, 49, article.Id), (added.Evidence[0].Start, added.Evidence[0].End, added.Evidence[0].Document));
        Assert.Equal((1d, correction.Id), (added.Confidence, added.Provenance.Joins[0].Correction));
        Assert.Equal(added, readAgain);
        Assert.Equal("Gao", placed.Place);
        Assert.DoesNotContain(await corrected.ListAsync("MLI", "NER"), agreement => agreement.Title == "Dune Pact");
        Assert.Equal(V1.CorrectionState.NotMatching, (await corrected.GetAsync(set.Id)).State);
        Assert.Equal(1, (await new DocumentService.DocumentServiceClient(service.Channel).GetDocumentAsync(new GetDocumentRequest { Id = article.Id })).ClaimCount);
    }

    [Fact]
    public async Task Claim_WithoutItsQuoteInTheDocument_IsRefused()
    {
        var article = new Article("Oman met Oman's neighbours, and then met them again.");
        await service.StoreAsync(article);

        var absent = await Assert.ThrowsAsync<RpcException>(() => corrected.AddAsync(article.Id, Dune("signed a pact")));
        var twice = await Assert.ThrowsAsync<RpcException>(() => corrected.AddAsync(article.Id, Dune("met")));
        var none = await Assert.ThrowsAsync<RpcException>(() => corrected.AddAsync(article.Id, new Agreement { Title = "Dune Pact", Type = AgreementType.Treaty, Status = AgreementStatus.Signed }));
        var untyped = await Assert.ThrowsAsync<RpcException>(() => corrected.AddAsync(article.Id, new Agreement { Title = "Dune Pact" }));
        var nowhere = await Assert.ThrowsAsync<RpcException>(() => corrected.AddAsync(new string('a', 64), Dune("met")));

        Details.Check(absent, StatusCode.InvalidArgument, ErrorReason.InvalidField, "add_claim.claim.evidence");
        Details.Check(twice, StatusCode.InvalidArgument, ErrorReason.InvalidField, "add_claim.claim.evidence");
        Details.Check(none, StatusCode.InvalidArgument, ErrorReason.InvalidField, "add_claim.claim");
        Details.Check(untyped, StatusCode.InvalidArgument, ErrorReason.InvalidField, "add_claim.claim");
        Details.Check(nowhere, StatusCode.NotFound, ErrorReason.DocumentNotFound);
    }

    private static Agreement Dune(string quote) => new()
    {
        Title = "Dune Pact",
        Type = AgreementType.Treaty,
        Status = AgreementStatus.Signed,
        Parties = { "MLI", "NER" },
        Signed = "1961",
        Evidence = { new Evidence { Quote = quote } },
    };

    /// <summary>The claim behind a value.</summary>
    private async Task<string> ClaimAsync(Agreement record, FieldValue value)
    {
        await using var context = service.Context();
        var ids = record.Provenance.Joins.Select(join => HexId.Number(join.Claim)).ToArray();
        var claims = context.Claims.Where(claim => ids.Contains(claim.Id)).AsEnumerable();
        return HexId.Text(claims.Single(claim => claim.Fact.Contains(value.Value, StringComparison.Ordinal)).Id);
    }
}
