using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Records;
using Relations.V1;

namespace Relations.Query.Events;

/// <summary>Serves <c>relations.v1.EventService</c>.</summary>
internal sealed class EventQueries(RecordReader records) : EventService.EventServiceBase
{
    private static readonly RecordType<Event> Type = new(FactKind.Event, Event.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetEventResponse> GetEvent(GetEventRequest request, ServerCallContext context) =>
        new() { Event = await records.GetAsync(Type, request, context.CancellationToken) };

    public override async Task<ListEventsResponse> ListEvents(ListEventsRequest request, ServerCallContext context)
    {
        var page = await records.ListAsync(Type, request, RecordOrders.Dated, context.CancellationToken);
        return new ListEventsResponse { Events = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }
}
