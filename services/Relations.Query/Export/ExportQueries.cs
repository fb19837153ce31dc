using System.Buffers;
using System.Data;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Npgsql;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Export;

/// <summary>Serves <c>relations.v1.ExportService</c>: rows are read as the caller takes what was made of those before.</summary>
internal sealed class ExportQueries(NpgsqlDataSource source) : ExportService.ExportServiceBase
{
    private const int PieceBytes = 256 * 1024;

    public override async Task Export(ExportRequest request, IServerStreamWriter<ExportResponse> responseStream, ServerCallContext context)
    {
        using var lines = new LineWriter();
        var file = File(request, lines);
        await using var connection = await source.OpenConnectionAsync(context.CancellationToken);
        // All statements see what was committed before the first.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, context.CancellationToken);
        var output = new ArrayBufferWriter<byte>(PieceBytes);
        Encoding.UTF8.GetBytes(file.Head, output);
        foreach (var part in file.Parts)
        {
            await using var command = new NpgsqlCommand($"SELECT {part.Columns} FROM {part.Table} {part.Filter.Clause}", connection, transaction);
            command.Parameters.AddRange(part.Filter.Parameters.ToArray());
            await using var rows = await command.ExecuteReaderAsync(context.CancellationToken);
            while (await rows.ReadAsync(context.CancellationToken))
            {
                part.Write(rows, output);
                if (output.WrittenCount >= PieceBytes / 2)
                    output = await SendAsync(output, responseStream, context.CancellationToken);
            }
        }
        Encoding.UTF8.GetBytes(file.Tail, output);
        await SendAsync(output, responseStream, context.CancellationToken);
    }

    private static ExportFile File(ExportRequest request, LineWriter lines)
    {
        var check = new RequestCheck();
        check.Require(Enum.IsDefined(request.Format), "format", "A value of ExportFormat.");
        var filter = ExportFilter.Read(request, check);
        switch (request.Format)
        {
            case ExportFormat.Csv:
                check.Require(filter.Kinds.Count == 1, "kinds", "Exactly one kind: a table has one kind of rows.");
                break;
            case ExportFormat.Plover:
                check.Require(filter.Kinds.All(PloverFile.Kinds.Contains), "kinds", "Agreements and events: PLOVER has no others.");
                break;
            case ExportFormat.CslJson:
                check.Require(filter.Kinds.Count == 0, "kinds", "None: citations are of documents.");
                break;
        }
        check.ThrowIfAny();
        return request.Format switch
        {
            ExportFormat.Csv => CsvFile.Of(filter),
            ExportFormat.Plover => PloverFile.Of(filter, lines),
            ExportFormat.CslJson => CslFile.Of(filter),
            _ => JsonLinesFile.Of(filter, lines),
        };
    }

    /// <summary>Sends what was written, which nobody holds when this has completed, and empties it.</summary>
    private static async Task<ArrayBufferWriter<byte>> SendAsync(ArrayBufferWriter<byte> output, IServerStreamWriter<ExportResponse> responses, CancellationToken cancellation)
    {
        for (var rest = output.WrittenMemory; rest.Length > 0; rest = rest[Math.Min(PieceBytes, rest.Length)..])
        {
            var piece = UnsafeByteOperations.UnsafeWrap(rest[..Math.Min(PieceBytes, rest.Length)]);
            await responses.WriteAsync(new ExportResponse { Data = piece }, cancellation);
        }
        output.ResetWrittenCount();
        // What one long document needed is not kept for the rest.
        return output.Capacity > 4 * PieceBytes ? new ArrayBufferWriter<byte>(PieceBytes) : output;
    }
}
