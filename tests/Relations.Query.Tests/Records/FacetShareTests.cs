using Npgsql;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.Query.Tests.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Tests.Records;

/// <summary>Which way a list of a party and a type goes, and that the ways lead to the same.</summary>
public sealed class FacetShareTests(PlanTests.Filled filled) : IClassFixture<PlanTests.Filled>
{
    private const string Often = "AAA";

    [Theory]
    [InlineData(Often, "type:Treaty", true)]
    [InlineData(Often, "type:Treaty,type:Protocol", true)]
    [InlineData(Often, "outlet:the courier", false)]
    [InlineData(Often, "type:Loan", false)]
    [InlineData("AXA", "type:Treaty", false)]
    public async Task Shares_FavorTheOrder_WhereManyRecordsOfAPartyFulfilTheRest(string party, string facets, bool expected)
    {
        var shares = new FacetShares(filled.Source, TimeProvider.System);

        Assert.Equal(expected, await shares.FavorOrderAsync(Facet.Party(party), [facets.Split(',')], 50, CancellationToken.None));
    }

    [Fact]
    public async Task Shares_OfAStoreWithoutStatistics_DoNotFavorTheOrder()
    {
        var database = new MigratedDatabase();
        await database.InitializeAsync();
        await using (var source = NpgsqlDataSource.Create(database.ConnectionString))
            Assert.False(await new FacetShares(source, TimeProvider.System).FavorOrderAsync(Facet.Party(Often), [["type:Treaty"]], 50, CancellationToken.None));
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("date")]
    [InlineData("date desc")]
    public async Task List_OfAPartyAndAType_IsTheSameEitherWay(string order)
    {
        var request = new ListAgreementsRequest { Between = { Often }, Types_ = { V1.AgreementType.Treaty }, OrderBy = order, PageSize = 500 };
        var (one, page) = Read();
        var ordered = await IdsAsync(PartyOrder.Statement(filled.Source, [FactKind.Agreement], PartyOrder.Keys([FactKind.Agreement], page.Order, one), "message", one.Rows, page));
        var found = await IdsAsync(Page.Statement(filled.Source, "records", "message", Read().Filters.Rows, page));

        Assert.Equal(501, found.Count);
        Assert.Equal(found, ordered);

        (ListFilters Filters, PageRequest Page) Read()
        {
            var check = new RequestCheck();
            var (filters, read) = (ListFilters.Read(new RequestFields(request), RecordFilters.Dates, check), PageRequest.Read(request, RecordOrders.Dated, check));
            filters.Rows.Where(RecordFilters.OfKind(FactKind.Agreement));
            return (filters, read);
        }
    }

    private static async Task<List<Guid>> IdsAsync(NpgsqlCommand statement)
    {
        await using var command = statement;
        await using var reader = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await reader.ReadAsync())
            ids.Add(reader.GetGuid(3));
        return ids;
    }
}
