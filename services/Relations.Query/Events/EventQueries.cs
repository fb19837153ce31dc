using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using EventStatus = Relations.Domain.Facts.EventStatus;
using EventType = Relations.Domain.Facts.EventType;

namespace Relations.Query.Events;

/// <summary>Serves <c>relations.v1.EventService</c>.</summary>
internal sealed class EventQueries(RecordReader records) : EventService.EventServiceBase
{
    private static readonly RecordType<Event> Type = new(FactKind.Event, Event.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetEventResponse> GetEvent(GetEventRequest request, ServerCallContext context) =>
        new() { Event = await records.GetAsync(Type, request.Id, request.View, context.CancellationToken) };

    public override async Task<ListEventsResponse> ListEvents(ListEventsRequest request, ServerCallContext context)
    {
        var (check, filter) = (new RequestCheck(), new RowFilter());
        var order = PageRequest.Read(request, RecordOrders.Dated, check);
        filter.AllOf(check.Actors("between", request.Between));
        filter.AnyOf(check.Values("types", request.Types_, (EventType type) => Facet.Type(type)));
        filter.AnyOf(check.Values("statuses", request.Statuses, (EventStatus status) => Facet.Status(status)));
        filter.During(check.Days(request.From, request.To));
        filter.Matching(check.Text("query", request.Query));
        var person = check.Text("person", request.Person);
        check.View(request.View);
        check.ThrowIfAny();
        if (person.Length > 0)
            filter.AnyOf([.. (await records.FormsAsync(FactKind.Person, person, context.CancellationToken)).Select(Facet.Person)]);
        var page = await records.ListAsync(Type, filter, order, request.View, context.CancellationToken);
        return new ListEventsResponse { Events = { page.Items }, NextPageToken = page.NextToken };
    }
}
