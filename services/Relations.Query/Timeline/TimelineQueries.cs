using Grpc.Core;
using Npgsql;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Timeline;

/// <summary>Serves <c>relations.v1.TimelineService</c>.</summary>
internal sealed class TimelineQueries(NpgsqlDataSource source) : TimelineService.TimelineServiceBase
{
    private static readonly ListOrder[] Orders = [RecordOrders.Date];

    public override async Task<GetTimelineResponse> GetTimeline(GetTimelineRequest request, ServerCallContext context)
    {
        var (check, filter) = (new RequestCheck(), new RowFilter());
        var order = PageRequest.Read(request, Orders, check);
        check.Require(request.Between.Distinct().Count() == 2 && request.Between.Count == 2, "between", "Two different codes.");
        filter.Where(RelationsContext.TimelineKinds);
        filter.AllOf(check.Actors("between", request.Between));
        filter.During(check.Days(request.From, request.To));
        check.ThrowIfAny();
        var page = await Page.ReadAsync(source, "records", "message, kind", filter, order, TimelineEntries.Read, context.CancellationToken);
        return new GetTimelineResponse { Entries = { page.Items }, NextPageToken = page.NextToken };
    }
}
