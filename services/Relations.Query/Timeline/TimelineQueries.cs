using Google.Protobuf.Collections;
using Grpc.Core;
using Npgsql;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Timeline;

/// <summary>Serves <c>relations.v1.TimelineService</c>.</summary>
internal sealed class TimelineQueries(NpgsqlDataSource source, RecordReader records, Moments moments) : TimelineService.TimelineServiceBase
{
    private static readonly ListOrder[] Orders = [RecordOrders.Date];

    public override async Task<GetTimelineResponse> GetTimeline(GetTimelineRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        var order = PageRequest.Read(request, Orders, check);
        var (rows, filter, keys) = await records.TimelineAsync(moments, request, check, context.CancellationToken);
        await using var count = Page.Count(source, rows, filter);
        await using var statement = keys.Count == 0
            ? Page.Statement(source, rows, TimelineEntries.Columns, filter, order)
            : PartyOrder.Statement(source, RecordPartyRow.Kinds, keys, TimelineEntries.Columns, filter, order);
        var page = await Page.ReadAsync(count, statement, order, TimelineEntries.Read, context.CancellationToken);
        return new GetTimelineResponse { Entries = { page.Items }, NextPageToken = page.NextToken };
    }

    public override async Task<GetTimelineYearsResponse> GetTimelineYears(GetTimelineYearsRequest request, ServerCallContext context)
    {
        var (rows, filter, _) = await records.TimelineAsync(moments, request, new RequestCheck(), context.CancellationToken);
        await using var command = source.CreateCommand(
            $"""
            SELECT CASE WHEN date_from < 'infinity' THEN extract(year FROM date_from)::int END AS year, kind, count(*),
                count(*) FILTER (WHERE facets && ARRAY[{string.Join(',', Facet.Planned.Select(facet => $"'{facet}'"))}])
            FROM {rows} {filter.Clause} GROUP BY year, kind ORDER BY year
            """);
        command.Parameters.AddRange(filter.Parameters.ToArray());
        await using var reader = await command.ExecuteReaderAsync(context.CancellationToken);
        var response = new GetTimelineYearsResponse();
        while (await reader.ReadAsync(context.CancellationToken))
        {
            var count = (int)reader.GetInt64(2);
            if (reader.IsDBNull(0))
                response.Undated += count;
            else
                Add(response.Years, reader.GetInt32(0), (FactKind)reader.GetInt16(1), count, (int)reader.GetInt64(3));
        }
        return response;
    }

    /// <summary>Adds to a year, which is the last of those there or a later one.</summary>
    private static void Add(RepeatedField<TimelineYear> years, int year, FactKind kind, int count, int planned)
    {
        for (var next = years.Count == 0 ? year : years[^1].Year + 1; next <= year; next++)
            years.Add(new TimelineYear { Year = next });
        var last = years[^1];
        last.Planned += planned;
        switch (kind)
        {
            case FactKind.Agreement: last.Agreements += count; break;
            case FactKind.Event: last.Events += count; break;
            case FactKind.Figure: last.Figures += count; break;
            default: throw new InvalidOperationException($"A history has no {kind}.");
        }
    }
}
