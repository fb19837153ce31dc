using System.CommandLine;
using System.Text;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations search</c>.</summary>
internal static class SearchCommand
{
    private const int PageSize = 100;

    private static readonly Column<SearchHit>[] Columns =
    [
        new("What", hit => hit.ItemCase == SearchHit.ItemOneofCase.Document ? "document" : EnumNames.Words((RecordKind)hit.Record.ItemCase)),
        new("Date", Date),
        new("Title", hit => hit.Title, Wraps: true),
        new("Found", hit => string.Join(" … ", hit.Snippets.Select(Marked)), Wraps: true),
        new("As", hit => string.Join("; ", hit.Forms), Wraps: true),
    ];

    public static Command Create()
    {
        var (options, filters) = (new QueryOptions(), new RequestOptions(SearchRequest.Descriptor, "query"));
        var words = new Argument<string[]>("WORDS") { Description = "Words to find (\"exact phrase\", -exclusion after --, or)", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "At most this many; 0 for all", DefaultValueFactory = _ => 20 };
        var command = new ExampledCommand(
            "search", "Finds documents and records by words, the best first, names in any spelling",
            "relations search Korgas railway", "relations search '\"border treaty\"' --kind AGREEMENT --between CHN,KAZ", "relations search -- pipeline -gas")
        {
            words,
        };
        filters.AddTo(command);
        foreach (var option in new Option[] { limit, options.Json, options.Url })
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            var client = new SearchService.SearchServiceClient(channel);
            var request = filters.Read<SearchRequest>(parsed);
            request.Query = string.Join(' ', parsed.GetValue(words)!);
            var most = parsed.GetValue(limit) is > 0 and var given ? given : int.MaxValue;
            request.PageSize = Math.Min(PageSize, most);
            await ListOutput.WriteAsync(client.AllAsync(request, cancellation).Take(most), Columns, parsed.GetValue(options.Json), "documents or records");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Date(SearchHit hit) => hit.ItemCase == SearchHit.ItemOneofCase.Document
        ? hit.Document.Published
        : hit.Record.ItemCase switch
        {
            Record.ItemOneofCase.Agreement => hit.Record.Agreement.Signed,
            Record.ItemOneofCase.Event => hit.Record.Event.Date,
            Record.ItemOneofCase.Figure => hit.Record.Figure.Period,
            Record.ItemOneofCase.Institution => hit.Record.Institution.Founded,
            _ => "",
        };

    /// <summary>The passage on one line, with what was found in it between angle quotes.</summary>
    private static string Marked(SearchSnippet snippet)
    {
        var (marked, at) = (new StringBuilder(), snippet.Evidence.Start);
        foreach (var rune in snippet.Evidence.Quote.EnumerateRunes())
        {
            marked.Append(snippet.Highlights.Any(range => range.Start == at) ? "«" : "");
            marked.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
            at++;
            marked.Append(snippet.Highlights.Any(range => range.End == at) ? "»" : "");
        }
        return marked.ToString();
    }
}
