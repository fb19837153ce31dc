using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Relations.Contracts;
using Relations.Domain.Facts;

namespace Relations.Query.Tests.Recording;

public sealed class OrderTests
{
    private const int Documents = 60;
    private const int Writers = 6;

    [Fact]
    public async Task Readings_StoredSideBySideInAnyOrder_EndInTheSameRecords()
    {
        var readings = Enumerable.Range(0, Documents).Select(Reading).ToList();

        var one = await StoreAsync(readings, seed: 1);
        var other = await StoreAsync(readings, seed: 2);

        Assert.NotEmpty(one.Records);
        Assert.NotEmpty(one.Discrepancies);
        Assert.Equal(one.Records, other.Records);
        Assert.Equal(one.Discrepancies, other.Discrepancies);
    }

    /// <summary>Every reading twice, in an order of its own, by several writers in transactions of different sizes.</summary>
    private static async Task<(List<string> Records, List<string> Discrepancies)> StoreAsync(List<DocumentRead> readings, int seed)
    {
        var service = new QueryService();
        await service.InitializeAsync();
        var random = new Random(seed);
        var shuffled = readings.Concat(readings).OrderBy(_ => random.Next()).ToArray();
        var batches = new ConcurrentQueue<DocumentRead[]>(shuffled.Chunk(1 + random.Next(5)));
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            while (batches.TryDequeue(out var batch))
                await service.StoreAsync(batch);
        }));
        await using var context = service.Context();
        var records = await context.Records.OrderBy(record => record.Id).ToListAsync();
        var discrepancies = await context.Discrepancies.OrderBy(discrepancy => discrepancy.Id).ToListAsync();
        Assert.Equal(Documents, await context.Documents.CountAsync());
        var sequences = await context.Changes.OrderBy(change => change.Sequence).Select(change => new { change.RecordId, change.Action, change.Message }).ToListAsync();
        foreach (var record in records)
            Assert.Equal(record.Message, sequences.Last(change => change.RecordId == record.Id).Message);
        await service.DisposeAsync();
        return (
            [.. records.Select(record => $"{record.Id} {record.Resolved} {Convert.ToHexString(record.Message)} {string.Join(',', record.Facets)}")],
            [.. discrepancies.Select(discrepancy => $"{discrepancy.Id} {discrepancy.What} {Convert.ToHexString(discrepancy.Message)}")]);
    }

    private static DocumentRead Reading(int i)
    {
        var year = 1992 + (i % 5);
        var signing = $"Italy and Spain signed the Treaty of Ports on 3 March {year}.";
        var trade = $"Trade between Italy and Spain reached {10 + (i % 3)} billion dollars in {year}.";
        var undated = "The Treaty of Ports between Italy and Spain holds.";
        var article = new Article($"Report {i}\n\n{signing} {trade} {undated}", $"2001-01-{1 + (i % 28):00}")
            .Agreement(signing, "Treaty of Ports", "ESP,ITA", $"{year}-03-03")
            .Agreement(undated, "Treaty of Ports", "ESP,ITA")
            .Figure(trade, Indicator.Trade, (10 + (i % 3)) * 1e9, "ESP,ITA", $"{year}", i % 2 == 0 ? "ITA" : "ESP");
        return article;
    }
}
