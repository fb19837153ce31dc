using Google.Protobuf;
using Npgsql;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Recording;
using Relations.Query.Search;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Tests.Search;

/// <summary>Which rows are ranked where very many have the words.</summary>
public sealed class SampleTests : IAsyncLifetime
{
    private readonly MigratedDatabase database = new();
    private NpgsqlDataSource source = null!;

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        source = NpgsqlDataSource.Create(database.ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await source.DisposeAsync();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData(250, 10, 10, "first", true)]
    [InlineData(140, 110, 10, "first second", true)]
    [InlineData(0, 250, 10, "second", true)]
    [InlineData(100, 100, 700, "first second rest", false)]
    [InlineData(100, 100, 900, "first second rest", true)]
    public async Task Search_LooksNoFurther_ThanItFindsAsManyAsItRanks(int first, int second, int rest, string expected, bool partial)
    {
        await using (var connection = await source.OpenConnectionAsync())
        {
            await BulkRows.WriteAsync(connection, [.. Rows(0x01000000, first), .. Rows(0x10000000, second), .. Rows(0x70000000, rest)], CancellationToken.None);
            await using var follow = new NpgsqlCommand(SearchTable.OfRecords, connection);
            await follow.ExecuteNonQueryAsync();
        }

        var (parts, isPartial) = await SearchAsync(new SearchRequest { PageSize = 100 });

        Assert.Equal(partial, isPartial);
        Assert.True(parts.IsSubsetOf(expected.Split(' ')), string.Join(' ', parts));
    }

    private async Task<(HashSet<string> Parts, bool IsPartial)> SearchAsync(SearchRequest request)
    {
        var filter = new RowFilter();
        var plan = new SearchPlan([[new SearchUnit([new SearchTerm("border", IsPhrase: false, IsExcluded: false)], [])]]);
        var text = MatchReader.Statement(SearchTable.Records, filter, plan, [], PageRequest.Read(request, [MatchReader.Order], new RequestCheck()));
        await using var command = filter.Command(source, text);
        await using var reader = await command.ExecuteReaderAsync();
        var (parts, isPartial, count) = (new HashSet<string>(), false, 0);
        while (await reader.ReadAsync())
        {
            parts.Add(reader.GetFieldValue<byte[]>(0)[0] switch { < 0x08 => "first", < 0x20 => "second", _ => "rest" });
            (isPartial, count) = (reader.GetBoolean(2), count + 1);
        }
        Assert.Equal(101, count);
        return (parts, isPartial);
    }

    private static IEnumerable<RecordRow> Rows(int from, int count) => Enumerable.Range(from, count).Select(number => new RecordRow
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Kind = FactKind.Agreement,
        DateFrom = new DateOnly(2000, 1, 1),
        DateTo = new DateOnly(2000, 1, 1),
        SortTitle = "border",
        SourceCount = 1,
        Facets = [],
        Words = "border",
        Message = new Agreement { Title = "border" }.ToByteArray(),
        Home = Guid.Empty,
        Offers = [],
        Resolved = "{}",
        PublishedFrom = new DateOnly(2000, 1, 1),
    });
}
