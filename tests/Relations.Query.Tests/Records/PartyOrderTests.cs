using Npgsql;
using Relations.Query.Storage.Migrations;
using Relations.V1;

namespace Relations.Query.Tests.Records;

/// <summary>Lists of what parties did are read from places kept in their order; another condition has the same lists read by facets.</summary>
public sealed class PartyOrderTests(QueryService service) : IClassFixture<QueryService>, IAsyncLifetime
{
    private const string Many = "AUT,BEL,CHE,CZE,DNK,ESP,FIN,FRA,GRC";

    private AgreementService.AgreementServiceClient Agreements => new(service.Channel);

    public async Task InitializeAsync()
    {
        var article = new Article("Pact A. Pact B. Pact C. Pact D. Pact E. Pact F. Pact G.");
        await service.StoreAsync(article
            .Agreement("Pact A", "Pact of Ash", "AUT,BEL", "1990-05-01")
            .Agreement("Pact B", "Pact of Beech", "AUT,BEL", "1990-05")
            .Agreement("Pact C", "Pact of Cedar", Many, "1989")
            .Agreement("Pact D", "Pact of Deodar", "AUT,BEL,CHE", "1991-05-01")
            .Agreement("Pact E", "Pact of Elm", "AUT,CHE", "1990-05-02")
            .Agreement("Pact F", "Pact of Fir", "AUT,BEL")
            .Agreement("Pact G", "Pact of Gorse", "BEL,DNK", "1990-05-03"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("AUT", "", "Cedar,Ash,Beech,Elm,Deodar,Fir")]
    [InlineData("AUT,BEL", "", "Cedar,Ash,Beech,Deodar,Fir")]
    [InlineData("BEL,AUT,AUT", "date desc", "Deodar,Beech,Ash,Cedar,Fir")]
    [InlineData("CHE,BEL,AUT", "", "Cedar,Deodar")]
    [InlineData("BEL,DNK", "date desc", "Gorse,Cedar")]
    [InlineData("DNK,AUT", "", "Cedar")]
    [InlineData("NOR", "", "")]
    public async Task List_OfParties_IsTheSameEitherWay(string between, string order, string expected)
    {
        var places = await ListAsync(new ListAgreementsRequest { Between = { between.Split(',') }, OrderBy = order });
        var facets = await ListAsync(new ListAgreementsRequest { Between = { between.Split(',') }, OrderBy = order, MinSources = 1 });

        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => "Pact of " + name), places);
        Assert.Equal(facets, places);
    }

    [Fact]
    public async Task Record_ThatIsReadAnew_ChangesItsPlaces()
    {
        const string text = "Peru and Chile signed the Pact of Oaks.";
        await service.StoreAsync(new Article(text).Agreement(text, "Pact of Oaks", "CHL,PER", "1980").Read("1"));
        await service.StoreAsync(new Article(text).Agreement(text, "Pact of Oaks", "CHL,ECU", "1985").Read("2"));

        Assert.Equal("CHL 0 1985,CHL ECU 0 1985,ECU 0 1985", await PlacesAsync("WHERE key ~ 'CHL|PER|ECU'"));
    }

    [Fact]
    public async Task Migration_OfRecordsStoredBefore_GivesThemThePlacesOfNewOnes()
    {
        var expected = await PlacesAsync();
        Assert.Contains("CZE *", expected, StringComparison.Ordinal);

        await ExecuteAsync("DELETE FROM record_parties");
        await ExecuteAsync(PartiesInOrder.Fill);

        Assert.Equal(expected, await PlacesAsync());
    }

    private async Task<List<string>> ListAsync(ListAgreementsRequest request)
    {
        var titles = new List<string>();
        request.PageSize = 2;
        do
        {
            var page = await Agreements.ListAgreementsAsync(request);
            titles.AddRange(page.Agreements.Select(agreement => agreement.Title));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return titles;
    }

    private async Task<string> PlacesAsync(string where = "")
    {
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        await using var command = source.CreateCommand(
            $"SELECT string_agg(format('%s %s %s', key, kind, to_char(date_from, 'YYYY')), ',' ORDER BY key, kind, date_from, id) FROM record_parties {where}");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var source = NpgsqlDataSource.Create(service.ConnectionString);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
