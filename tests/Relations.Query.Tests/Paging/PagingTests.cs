using Grpc.Core;
using Relations.Contracts;
using Relations.V1;

namespace Relations.Query.Tests.Paging;

public sealed class PagingTests(QueryService service) : IClassFixture<QueryService>
{
    private AgreementService.AgreementServiceClient Agreements => new(service.Channel);

    [Theory]
    [InlineData("BEL,NLD", "date", 1900)]
    [InlineData("BEL,FRA", "date desc", 1910)]
    [InlineData("BEL,DEU", "title", 1920)]
    [InlineData("BEL,LUX", "sources desc", 1930)]
    public async Task Pages_WhileRecordsAreAdded_RepeatNothingAndMissNothingThatWasThere(string parties, string order, int firstYear)
    {
        await service.StoreAsync([.. Enumerable.Range(0, 9).Select(i => Treaty(parties, firstYear + i, $"{firstYear + i}-05-05")), Treaty(parties, firstYear - 900, null)]);
        var request = new ListAgreementsRequest { Between = { parties.Split(',') }, OrderBy = order };
        var expected = (await Agreements.ListAgreementsAsync(request)).Agreements.Select(agreement => agreement.Id).ToList();
        Assert.Equal(10, expected.Count);

        var seen = new List<string>();
        do
        {
            request.PageSize = 1 + (seen.Count % 3);
            var page = await Agreements.ListAgreementsAsync(request);
            seen.AddRange(page.Agreements.Select(agreement => agreement.Id));
            request.PageToken = page.NextPageToken;
            await service.StoreAsync(Treaty(parties, firstYear + 50 + seen.Count, $"{firstYear - 50}-01-01"), Treaty(parties, firstYear + 70 + seen.Count, $"{firstYear + 80}-01-01"));
        }
        while (request.PageToken.Length > 0 && seen.Count < 100);

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(expected, seen.Where(expected.Contains));
    }

    [Theory]
    [InlineData("date")]
    [InlineData("date desc")]
    public async Task List_ByDate_HasUndatedRecordsLast(string order)
    {
        var parties = order == "date" ? "AUT,CHE" : "AUT,ITA";
        await service.StoreAsync(Treaty(parties, 1, null), Treaty(parties, 2, "1950"), Treaty(parties, 3, "1950-02-03"), Treaty(parties, 4, "1949/1951"));

        var list = await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { parties.Split(',') }, OrderBy = order });

        // By first possible day up, by last possible day down: the vague ones come first in both.
        Assert.Equal(["1949/1951", "1950", "1950-02-03", ""], list.Agreements.Select(agreement => agreement.Signed));
    }

    [Fact]
    public async Task Token_OfAnotherRequestOrCutShort_IsInvalid()
    {
        await service.StoreAsync(Treaty("IRL,ISL", 1, "1901-01-01"), Treaty("IRL,ISL", 2, "1902-01-01"));
        var request = new ListAgreementsRequest { Between = { "IRL" }, PageSize = 1 };
        var token = (await Agreements.ListAgreementsAsync(request)).NextPageToken;

        foreach (var wrong in new[]
        {
            new ListAgreementsRequest { Between = { "ISL" }, PageSize = 1, PageToken = token },
            new ListAgreementsRequest { Between = { "IRL" }, OrderBy = "title", PageToken = token },
            new ListAgreementsRequest { Between = { "IRL" }, PageToken = token[..^2] },
            new ListAgreementsRequest { Between = { "IRL" }, PageToken = "no token" },
        })
        {
            var error = await Assert.ThrowsAsync<RpcException>(async () => await Agreements.ListAgreementsAsync(wrong));
            Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidPageToken, "page_token");
        }
        Assert.Single((await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { "IRL" }, PageSize = 500, PageToken = token, View = RecordView.Full })).Agreements);
    }

    private static DocumentRead Treaty(string parties, int number, string? signed)
    {
        var text = $"{parties} signed Convention {number} {signed}.";
        return new Article(text).Agreement(text, $"Convention {number}", parties, signed);
    }
}
