using Google.Protobuf;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;

namespace Relations.Query.Timeline;

/// <summary>The rows that belong to a history.</summary>
/// <param name="Rows">Where they are read from, as of the moment asked for.</param>
/// <param name="Filter">Which they are.</param>
/// <param name="Keys">The keys of <see cref="PartyOrder"/>, under which they stand in the order of dates; none when that is not the way to read them.</param>
internal sealed record TimelineRows(string Rows, RowFilter Filter, IReadOnlyList<string> Keys);

/// <summary>What a history is about.</summary>
internal static class TimelineFilter
{
    /// <summary>The rows that belong to the history.</summary>
    /// <param name="records">Knows other forms of names.</param>
    /// <param name="moments">Reads the moment.</param>
    /// <param name="request">The request; its filters are read by the names of its fields.</param>
    /// <param name="check">Takes what is wrong with the request, and ends it when anything is.</param>
    /// <param name="cancellation">Stops the look for names.</param>
    /// <exception cref="Grpc.Core.RpcException">The request is not valid (INVALID_FIELD), or of a time whose history is not kept (BEFORE_HISTORY).</exception>
    public static async Task<TimelineRows> TimelineAsync(
        this RecordReader records, Moments moments, IMessage request, RequestCheck check, CancellationToken cancellation)
    {
        var fields = new RequestFields(request);
        var filters = ListFilters.Read(fields, RecordFilters.Dates, check);
        var (between, project) = (fields.Texts("between"), check.Text("project", fields.Text("project")));
        var isNamed = filters.Names.Count > 0 || project.Length > 0;
        check.Require(
            between.Count == 0 ? isNamed : between.Count == 2 && between[0] != between[1],
            "between", "Two different codes, or none where `person`, `place` or `project` is given.");
        var moment = await moments.ReadAsync(fields, check, cancellation);

        filters.Rows.Where(RelationsContext.TimelineKinds);
        await records.LookUpNamesAsync(filters, moment, cancellation);
        if (project.Length > 0)
            filters.Rows.Naming(await records.FormsAsync(FactKind.Project, project, moment, cancellation));
        var keys = moment != Moment.Now || project.Length > 0 ? [] : PartyOrder.Keys(RecordPartyRow.Kinds, RecordOrders.Date, filters);
        return new TimelineRows(moment.Rows(filters.Rows), filters.Rows, keys);
    }
}
