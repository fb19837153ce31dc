using Google.Protobuf;
using Relations.Cli.Output;

namespace Relations.Cli.Querying;

/// <summary>Gathers and writes items that come page by page.</summary>
internal static class ListOutput
{
    /// <summary>Items of all pages.</summary>
    /// <param name="next">Asks for the page of a token.</param>
    /// <param name="limit">At most this many.</param>
    public static async IAsyncEnumerable<T> AllAsync<T>(Func<string, Task<Page<T>>> next, int limit)
    {
        var (token, given) = ("", 0);
        do
        {
            var page = await next(token);
            foreach (var item in page.Items)
            {
                if (given++ == limit)
                    yield break;
                yield return item;
            }
            token = page.NextToken;
        }
        while (token.Length > 0 && given < limit);
    }

    /// <summary>Writes items as a table, or as JSON as they come.</summary>
    public static async Task WriteAsync<T>(IAsyncEnumerable<T> items, IReadOnlyList<Column<T>> columns, bool json, string name)
        where T : IMessage
    {
        if (json)
        {
            await foreach (var item in items)
                Console.WriteLine(JsonOutput.OneLine(item));
            return;
        }
        var rows = await items.ToListAsync();
        if (rows.Count == 0)
            await Console.Error.WriteLineAsync($"No {name} found.");
        else
            TableOutput.Write(rows, columns);
    }
}
