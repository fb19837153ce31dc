using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations documents</c>.</summary>
internal static class DocumentsCommand
{
    private static readonly Column<Document>[] Columns =
    [
        new("Published", document => document.Published),
        new("Title", document => document.Title, Wraps: true),
        new("Author", document => document.Author, Wraps: true),
        new("Outlet", document => document.Outlet, Wraps: true),
        new("File", document => document.FileName, Wraps: true),
        new("Id", document => document.Id[..12]),
    ];

    public static Command Create()
    {
        var requests = new Requests<Document, ListDocumentsRequest>(
            async (channel, id, _, cancellation) => (await new DocumentService.DocumentServiceClient(channel)
                .GetDocumentAsync(new GetDocumentRequest { Id = id }, cancellationToken: cancellation)).Document,
            (channel, request, cancellation) => new DocumentService.DocumentServiceClient(channel).AllAsync(request, cancellation),
            async (channel, request, cancellation) => (await new DocumentService.DocumentServiceClient(channel).ListDocumentsAsync(request, cancellationToken: cancellation)).TotalSize);
        return new ListCommand<Document, ListDocumentsRequest>(
            "documents", "Lists the documents that are stored", Columns, requests,
            "relations documents --from 2002 --to 2003 --query \"border protocol\"");
    }
}
