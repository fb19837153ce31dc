using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using EventType = Relations.Domain.Facts.EventType;

namespace Relations.Query.Tests.Storage;

/// <summary>What Search reads is what is stored.</summary>
public sealed class SearchTableTests(QueryService service) : IClassFixture<QueryService>
{
    private const string Text = "Peru and Chile signed the Harbour Accord on 1 June 1988. Officials of Peru and Chile met in Lima in May 1989.";

    [Fact]
    public async Task Rows_FollowWhatIsStoredAndReadAgain()
    {
        var first = new Article(Text, "1990-01-01", "The Courier")
            .Agreement("Peru and Chile signed the Harbour Accord on 1 June 1988.", "Harbour Accord", "CHL,PER", "1988-06-01")
            .Event("Officials of Peru and Chile met", "Talks", EventType.Meeting, "CHL,PER", "1989-05");
        var second = new Article("The Harbour Accord of Chile and Peru was signed on 1 June 1988.", "1991-01-01", "Evening Post")
            .Agreement("The Harbour Accord of Chile and Peru", "Harbour Accord", "CHL,PER", "1988-06-01");
        await service.StoreAsync(first.Read("1"));
        await CompareAsync(1, 2);

        await service.StoreAsync(second.Read("1"));
        await CompareAsync(2, 2);

        await service.StoreAsync(first.Read("2") with { Facts = [] });
        await CompareAsync(2, 1);

        await service.StoreAsync(first.Read("3"));
        await CompareAsync(2, 2);

        await using var context = service.Context();
        var migrator = context.GetService<IMigrator>();
        await migrator.MigrateAsync("20261130200000_SearchSamples");
        await migrator.MigrateAsync();
        await CompareAsync(2, 2);
    }

    private async Task CompareAsync(long documents, long records)
    {
        Assert.Equal(documents, await ReadAsync("SELECT count(*) FROM document_search"));
        Assert.Equal(records, await ReadAsync("SELECT count(*) FROM record_search"));
        Assert.Equal(documents, await ReadAsync(
            """
            SELECT count(*) FROM documents JOIN document_search AS kept USING (id)
            WHERE (kept.search, kept.facets, kept.published_from, kept.published_to) = (documents.search, documents.facets, documents.published_from, documents.published_to)
            """));
        Assert.Equal(records, await ReadAsync(
            """
            SELECT count(*) FROM records JOIN record_search AS kept USING (id)
            WHERE (kept.search, kept.kind, kept.date_from, kept.date_to) = (records.search, records.kind, records.date_from, records.date_to)
                AND kept.facets = ARRAY(SELECT facet FROM unnest(records.facets) AS facet WHERE split_part(facet, ':', 1) IN ('party', 'outlet'))
            """));
    }

    private async Task<long> ReadAsync(string count)
    {
        await using var command = service.Source.CreateCommand(count);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
