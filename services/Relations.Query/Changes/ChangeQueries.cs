using Grpc.Core;
using Npgsql;
using NpgsqlTypes;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Changes;

/// <summary>Serves <c>relations.v1.ChangeService</c>.</summary>
internal sealed class ChangeQueries(NpgsqlDataSource source, ChangeLog log, ChangeWatch watch) : ChangeService.ChangeServiceBase
{
    private const int DefaultHeartbeat = 15;
    private const int LongestHeartbeat = 3600;

    private static readonly SortColumn Sequence = new("sequence", NpgsqlDbType.Bigint);

    /// <summary>The orders of the history.</summary>
    internal static readonly ListOrder[] Orders = [new("time", Descending: false, Sequence), new("time desc", Descending: true, Sequence)];

    public override async Task<ListChangesResponse> ListChanges(ListChangesRequest request, ServerCallContext context)
    {
        var (check, rows) = (new RequestCheck(), new RowFilter());
        var order = PageRequest.Read(request, Orders, check);
        ChangeFilter.Read(request.Between, request.Involving, request.Kinds, check).Restrict(rows);
        if (request.Record.Length > 0)
        {
            check.Require(HexId.TryNumber(request.Record, out var record), "record", "The id of a record: 32 hexadecimal digits.");
            rows.Where($"record_id = {rows.Parameter(record, NpgsqlDbType.Uuid)}");
        }
        check.ThrowIfAny();
        var page = await Page.ReadAsync(source, "changes", ChangeEntry.Columns, rows, order, row => ChangeEntry.Read(row).Message, context.CancellationToken);
        return new ListChangesResponse { Changes = { page.Items }, NextPageToken = page.NextToken };
    }

    public override async Task WatchChanges(WatchChangesRequest request, IServerStreamWriter<WatchChangesResponse> responseStream, ServerCallContext context)
    {
        var check = new RequestCheck();
        var filter = ChangeFilter.Read(request.Between, request.Involving, request.Kinds, check);
        check.Require(request.HeartbeatSeconds is >= 0 and <= LongestHeartbeat, "heartbeat_seconds", $"Seconds, 1 to {LongestHeartbeat}, or 0 (which means {DefaultHeartbeat}).");
        check.Require(!request.FromNow || request.Cursor.Length == 0, "from_now", "Not together with `cursor`.");
        check.ThrowIfAny();
        var start = request.FromNow ? await log.EndAsync(context.CancellationToken) : await StartAsync(request.Cursor, context.CancellationToken);
        var heartbeat = TimeSpan.FromSeconds(request.HeartbeatSeconds == 0 ? DefaultHeartbeat : request.HeartbeatSeconds);
        await watch.RunAsync(start, filter, heartbeat, responseStream, context.CancellationToken);
    }

    private async Task<ChangePosition> StartAsync(string cursor, CancellationToken cancellation)
    {
        if (cursor.Length == 0)
            return ChangePosition.Beginning;
        if (ChangePosition.TryParse(cursor, out var position) && await log.HasAsync(position, cancellation))
            return position;
        throw new Failure(ErrorReason.InvalidCursor, "The cursor is not of this store.")
            .WithMetadata("cursor", cursor)
            .WithFieldViolations([new FieldViolation("cursor", "The cursor of a change or heartbeat of this store.")])
            .ToException();
    }
}
