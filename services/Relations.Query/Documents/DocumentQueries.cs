using System.Text.Json;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Relations.Mapping;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;
using Document = Relations.V1.Document;
using UnreadSentence = Relations.Domain.UnreadSentence;

namespace Relations.Query.Documents;

/// <summary>Serves <c>relations.v1.DocumentService</c>.</summary>
internal sealed class DocumentQueries(RelationsContext store, NpgsqlDataSource source) : DocumentService.DocumentServiceBase
{
    private static readonly SortColumn Id = new("id", NpgsqlDbType.Bytea);
    private static readonly SortColumn First = new("published_from", NpgsqlDbType.Date);
    private static readonly SortColumn Last = new("published_to", NpgsqlDbType.Date);
    private static readonly SortColumn Title = new("sort_title", NpgsqlDbType.Text);
    private static readonly SortColumn Stored = new("stored_at", NpgsqlDbType.TimestampTz);

    private static readonly ListOrder[] Orders =
    [
        new("published", Descending: false, First, Last, Id),
        new("published desc", Descending: true, Last, First, Id),
        new("title", Descending: false, Title, Id),
        new("title desc", Descending: true, Title, Id),
        new("stored", Descending: false, Stored, Id),
        new("stored desc", Descending: true, Stored, Id),
    ];

    public override async Task<GetDocumentResponse> GetDocument(GetDocumentRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        check.Require(HexId.TryBytes(request.Id, out var id), "id", "The id of a document: the 64 hexadecimal digits of the SHA-256 of its bytes.");
        check.ThrowIfAny();
        var row = await store.Documents.AsNoTracking().SingleOrDefaultAsync(document => document.Id == id, context.CancellationToken)
            ?? throw new Failure(ErrorReason.DocumentNotFound, "No document has this id.").WithMetadata("id", request.Id).ToException();
        var response = new GetDocumentResponse
        {
            Document = new Document
            {
                Id = HexId.Text(row.Id),
                Title = row.Title ?? "",
                Author = row.Author ?? "",
                Outlet = row.Outlet ?? "",
                Published = row.Published ?? "",
                Language = row.Language,
                Format = DocumentColumns.Format(row.Format),
                FileName = row.FileName,
                Text = row.Text,
            },
            ClaimCount = row.ClaimCount,
            StoredAt = StoreTime.Text(row.StoredAt),
        };
        foreach (var unread in JsonSerializer.Deserialize<UnreadSentence[]>(row.Unread)!)
        {
            var message = unread.ToMessage();
            message.Evidence.Document = response.Document.Id;
            response.Unread.Add(message);
        }
        return response;
    }

    public override async Task<ListDocumentsResponse> ListDocuments(ListDocumentsRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        var fields = new RequestFields(request);
        var order = PageRequest.Read(request, Orders, check);
        var filters = ListFilters.Read(fields, DocumentColumns.Published, check);
        filters.Rows.Matching(check.Text("query", request.Query));
        check.ThrowIfAny();
        var page = await Page.ReadAsync(source, "documents", DocumentColumns.Selection, filters.Rows, order, DocumentColumns.Read, context.CancellationToken);
        return new ListDocumentsResponse { Documents = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }
}
