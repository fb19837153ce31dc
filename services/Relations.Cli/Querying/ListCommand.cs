using System.CommandLine;
using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Relations.Cli.Output;

namespace Relations.Cli.Querying;

/// <summary>A page of items, the token of the next, and how many there are on all pages where that was asked for.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string NextToken, int Total);

/// <summary>A verb that lists one kind of record: table or JSON lines, page after page, or one record by id, or how many there are.</summary>
internal sealed class ListCommand<T, TRequest> : ExampledCommand
    where T : IMessage
    where TRequest : IMessage, new()
{
    private const int PageSize = 500;

    /// <summary>Makes the verb, with an option for each filter that the request has.</summary>
    public ListCommand(string name, string description, IReadOnlyList<Column<T>> columns, Requests<T, TRequest> requests, params string[] examples)
        : base(name, description, examples)
    {
        var options = new QueryOptions();
        var filters = new RequestOptions(new TRequest().Descriptor);
        filters.AddTo(this);
        foreach (var option in new Option[] { options.Id, options.Count, options.Limit, options.Json, options.Url })
            Options.Add(option);
        SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            if (parsed.GetValue(options.Id) is { } id)
                Console.WriteLine(JsonOutput.Pretty(await requests.GetAsync(channel, id, cancellation)));
            else if (parsed.GetValue(options.Count))
                Console.WriteLine((await PageAsync(1, "", isCounted: true)).Total.ToString(CultureInfo.InvariantCulture));
            else
                await ListOutput.WriteAsync(AllAsync(parsed.GetValue(options.Limit) is > 0 and var most ? most : int.MaxValue), columns, parsed.GetValue(options.Json), name);
            return ExitCode.Done;

            Task<Page<T>> PageAsync(int size, string token, bool isCounted) => requests.ListAsync(channel, Request(filters.Read<TRequest>(parsed), size, token, isCounted), cancellation);

            IAsyncEnumerable<T> AllAsync(int limit) => ListOutput.AllAsync(token => PageAsync(Math.Min(PageSize, limit), token, isCounted: false), limit);
        });
    }

    private static TRequest Request(TRequest request, int size, string token, bool isCounted)
    {
        Set("page_size", size);
        Set("page_token", token);
        Set("include_total_size", isCounted);
        return request;

        void Set(string field, object value) => request.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value);
    }
}

/// <summary>How a kind of record is asked for.</summary>
internal sealed record Requests<T, TRequest>(
    Func<ChannelBase, string, CancellationToken, Task<T>> GetAsync,
    Func<ChannelBase, TRequest, CancellationToken, Task<Page<T>>> ListAsync);
