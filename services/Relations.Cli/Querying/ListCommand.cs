using System.CommandLine;
using Google.Protobuf;
using Grpc.Core;
using Relations.Cli.Output;

namespace Relations.Cli.Querying;

/// <summary>A page of items and the token of the next.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string NextToken);

/// <summary>A verb that lists one kind of record: table or JSON lines, page after page, or one record by id.</summary>
internal sealed class ListCommand<T> : ExampledCommand
    where T : IMessage
{
    private const int PageSize = 500;

    /// <summary>Makes the verb; the caller adds its own filters to <see cref="Command.Options"/>.</summary>
    public ListCommand(string name, string description, QueryOptions options, IReadOnlyList<Column<T>> columns, Requests<T> requests, params string[] examples)
        : base(name, description, examples)
    {
        foreach (var option in new Option[] { options.Id, options.Query, options.Order, options.Limit, options.Json, options.Url })
            Options.Add(option);
        SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            if (parsed.GetValue(options.Id) is { } id)
            {
                Console.WriteLine(JsonOutput.Pretty(await requests.GetAsync(channel, id, cancellation)));
                return ExitCode.Done;
            }
            var limit = parsed.GetValue(options.Limit) is > 0 and var most ? most : int.MaxValue;
            var items = AllAsync(token => requests.ListAsync(channel, parsed, Math.Min(PageSize, limit), token, cancellation), limit);
            await WriteAsync(items, columns, parsed.GetValue(options.Json), name);
            return ExitCode.Done;
        });
    }

    private static async IAsyncEnumerable<T> AllAsync(Func<string, Task<Page<T>>> next, int limit)
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

    private static async Task WriteAsync(IAsyncEnumerable<T> items, IReadOnlyList<Column<T>> columns, bool json, string name)
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

/// <summary>How a kind of record is asked for.</summary>
internal sealed record Requests<T>(
    Func<ChannelBase, string, CancellationToken, Task<T>> GetAsync,
    Func<ChannelBase, ParseResult, int, string, CancellationToken, Task<Page<T>>> ListAsync);
