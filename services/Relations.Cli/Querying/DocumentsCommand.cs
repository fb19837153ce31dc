using System.CommandLine;
using Relations.Cli.Output;
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
        var options = new QueryOptions();
        var outlet = new Option<string>("--outlet") { Description = "Only of this newspaper, agency or site" };
        var requests = new Requests<Document>(
            async (channel, id, cancellation) => (await new DocumentService.DocumentServiceClient(channel)
                .GetDocumentAsync(new GetDocumentRequest { Id = id }, cancellationToken: cancellation)).Document,
            async (channel, parsed, size, token, cancellation) =>
            {
                var request = new ListDocumentsRequest
                {
                    PageSize = size,
                    PageToken = token,
                    From = parsed.GetValue(options.From) ?? "",
                    To = parsed.GetValue(options.To) ?? "",
                    Query = parsed.GetValue(options.Query) ?? "",
                    OrderBy = parsed.GetValue(options.Order) ?? "",
                    Outlet = parsed.GetValue(outlet) ?? "",
                    Between = { parsed.GetValue(options.Between) ?? [] },
                };
                var answer = await new DocumentService.DocumentServiceClient(channel).ListDocumentsAsync(request, cancellationToken: cancellation);
                return new Page<Document>(answer.Documents, answer.NextPageToken);
            });
        return new ListCommand<Document>(
            "documents", "Lists the documents that are stored", options, Columns, requests,
            "relations documents --from 2002 --to 2003 --query \"border protocol\"")
        {
            options.Between, options.From, options.To, outlet,
        };
    }
}
