using System.CommandLine;
using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Relations.Cli.Output;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary>A verb that lists one kind of record: table or JSON lines, page after page, or one record by id, or how many there are.</summary>
internal sealed class ListCommand<T, TRequest> : ExampledCommand
    where T : IMessage
    where TRequest : IMessage, new()
{
    /// <summary>Longest page that a limit asks for; without one, the client decides.</summary>
    private const int PageSize = 500;

    /// <summary>Makes the verb, with an option for each filter that the request has.</summary>
    public ListCommand(string name, string description, IReadOnlyList<Column<T>> columns, Requests<T, TRequest> requests, params string[] examples)
        : base(name, description, examples)
    {
        var options = new QueryOptions();
        var filters = new RequestOptions(new TRequest().Descriptor);
        var asOf = new AsOfOptions();
        filters.AddTo(this);
        asOf.AddTo(this, new TRequest().Descriptor);
        foreach (var option in new Option[] { options.Id, options.Count, options.Limit, options.Json, options.Url })
            Options.Add(option);
        SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            if (parsed.GetValue(options.Id) is { } id)
                Console.WriteLine(JsonOutput.Pretty(await requests.GetAsync(channel, id, asOf.Read(parsed), cancellation)));
            else if (parsed.GetValue(options.Count))
                Console.WriteLine((await requests.CountAsync(channel, Request(parsed, 1, isCounted: true), cancellation)).ToString(CultureInfo.InvariantCulture));
            else
                await ListOutput.WriteAsync(All(channel, parsed, cancellation), columns, parsed.GetValue(options.Json), name);
            return ExitCode.Done;
        });

        IAsyncEnumerable<T> All(ChannelBase channel, ParseResult parsed, CancellationToken cancellation)
        {
            var limit = parsed.GetValue(options.Limit);
            var all = requests.All(channel, Request(parsed, Math.Min(limit, PageSize), isCounted: false), cancellation);
            return limit > 0 ? all.Take(limit) : all;
        }

        TRequest Request(ParseResult parsed, int size, bool isCounted)
        {
            var request = filters.Read<TRequest>(parsed);
            asOf.Fill(request, parsed);
            request.Descriptor.FindFieldByName("page_size").Accessor.SetValue(request, size);
            request.Descriptor.FindFieldByName("include_total_size").Accessor.SetValue(request, isCounted);
            return request;
        }
    }
}

/// <summary>How a kind of record is asked for.</summary>
internal sealed record Requests<T, TRequest>(
    Func<ChannelBase, string, AsOf?, CancellationToken, Task<T>> GetAsync,
    Func<ChannelBase, TRequest, CancellationToken, IAsyncEnumerable<T>> All,
    Func<ChannelBase, TRequest, CancellationToken, Task<int>> CountAsync);
