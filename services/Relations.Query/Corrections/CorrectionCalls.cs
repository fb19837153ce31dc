using Grpc.Core;
using Npgsql;
using NpgsqlTypes;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>Serves <c>relations.v1.CorrectionService</c>.</summary>
internal sealed class CorrectionCalls(NpgsqlDataSource source, CorrectionWriter writer) : CorrectionService.CorrectionServiceBase
{
    private const int LongestAuthor = 200;
    private const int LongestRequestId = 100;

    private static readonly SortColumn Id = new("id", NpgsqlDbType.Uuid);

    /// <summary>The orders of corrections: their ids are in the order of time.</summary>
    internal static readonly ListOrder[] Orders = [new("time", Descending: false, Id), new("time desc", Descending: true, Id)];

    public override async Task<CreateCorrectionResponse> CreateCorrection(CreateCorrectionRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        Check(check, request.Author, request.Reason);
        check.Require(request.RequestId.Length <= LongestRequestId, "request_id", $"Text of 0 to {LongestRequestId} characters.");
        check.Text("request_id", request.RequestId);
        check.ThrowIfAny();
        var id = await writer.CreateAsync(request, context.CancellationToken);
        return new CreateCorrectionResponse { Correction = await GetAsync(id, context.CancellationToken) };
    }

    public override async Task<GetCorrectionResponse> GetCorrection(GetCorrectionRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        var id = Correction(check, request.Id);
        check.ThrowIfAny();
        return new GetCorrectionResponse { Correction = await GetAsync(id, context.CancellationToken) };
    }

    public override async Task<ListCorrectionsResponse> ListCorrections(ListCorrectionsRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        var order = PageRequest.Read(request, Orders, check);
        var rows = CorrectionFilter.Read(request, check);
        check.ThrowIfAny();
        var page = await Page.ReadAsync(source, "corrections", CorrectionColumns.Selection, rows, order, CorrectionColumns.Read, context.CancellationToken);
        return new ListCorrectionsResponse { Corrections = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }

    public override async Task<RevertCorrectionResponse> RevertCorrection(RevertCorrectionRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        var id = Correction(check, request.Id);
        Check(check, request.Author, request.Reason);
        check.ThrowIfAny();
        await writer.RevertAsync(id, request.Author, request.Reason, context.CancellationToken);
        return new RevertCorrectionResponse { Correction = await GetAsync(id, context.CancellationToken) };
    }

    private async Task<Correction> GetAsync(Guid id, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"SELECT {CorrectionColumns.Selection} FROM corrections WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? CorrectionColumns.Read(row) : throw CorrectionWriter.NotFound(id);
    }

    private static Guid Correction(RequestCheck check, string id)
    {
        check.Require(HexId.TryNumber(id, out var number), "id", "The id of a correction: 32 hexadecimal digits.");
        return number;
    }

    private static void Check(RequestCheck check, string author, string reason)
    {
        check.Require(author.Trim().Length <= LongestAuthor, "author", $"A name of at most {LongestAuthor} characters.");
        check.Text("author", author, isRequired: true);
        check.Text("reason", reason, isRequired: true);
    }
}
