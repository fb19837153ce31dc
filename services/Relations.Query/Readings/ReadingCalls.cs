using Grpc.Core;
using Npgsql;
using NpgsqlTypes;
using Relations.Query.Export;
using Relations.Query.Importing;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Readings;

/// <summary>Serves <c>relations.v1.ReadingService</c>.</summary>
internal sealed class ReadingCalls(NpgsqlDataSource source, ReadingWriter writer) : ReadingService.ReadingServiceBase
{
    private static readonly ListOrder[] Orders = [new("document", Descending: false, new SortColumn("id", NpgsqlDbType.Bytea))];

    public override async Task<ListReadingsResponse> ListReadings(ListReadingsRequest request, ServerCallContext context)
    {
        var (check, rows) = (new RequestCheck(), new RowFilter());
        var order = PageRequest.Read(request, Orders, check);
        if (check.Text("not_read_by", request.NotReadBy) is { Length: > 0 } version)
            rows.Where($"extractor_version <> {rows.Parameter(version, NpgsqlDbType.Text)}");
        check.ThrowIfAny();
        var page = await Page.ReadAsync(source, "documents", "id, extractor_version", rows, order, Version, context.CancellationToken);
        return new ListReadingsResponse { Readings = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }

    public override async Task<GetReadingResponse> GetReading(GetReadingRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        check.Require(HexId.TryBytes(request.Document, out var id), "document", "The id of a document: the 64 hexadecimal digits of the SHA-256 of its bytes.");
        check.ThrowIfAny();
        await using var command = source.CreateCommand($"SELECT {ExportedReading.Columns} FROM documents WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = id });
        await using var row = await command.ExecuteReaderAsync(context.CancellationToken);
        return await row.ReadAsync(context.CancellationToken)
            ? new GetReadingResponse { Reading = ExportedReading.Read(row) }
            : throw new Failure(ErrorReason.DocumentNotFound, "No document has this id.").WithMetadata("id", request.Document).ToException();
    }

    public override Task<StoreReadingResponse> StoreReading(StoreReadingRequest request, ServerCallContext context) =>
        writer.StoreAsync(ReadingMessage.ToEvent(request.Reading), request.ReplaceSameVersion, isKept: !request.DryRun, context.CancellationToken);

    private static ReadingVersion Version(NpgsqlDataReader row) =>
        new() { Document = HexId.Text(row.GetFieldValue<byte[]>(0)), ExtractorVersion = row.GetString(1) };
}
