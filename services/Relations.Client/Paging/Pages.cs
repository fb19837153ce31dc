using System.Runtime.CompilerServices;
using Google.Protobuf;
using Grpc.Core;

namespace Relations.Client.Paging;

/// <summary>Reads lists page after page.</summary>
internal static class Pages
{
    private const int PageSize = 500;

    /// <summary>The items of all pages, each page asked for when the one before has been read.</summary>
    /// <param name="request">The first page; its <c>page_size</c> holds for all, 500 when it has none.</param>
    /// <param name="call">Asks for a page.</param>
    /// <param name="items">The items of one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async IAsyncEnumerable<TItem> AllAsync<TRequest, TResponse, TItem>(
        TRequest request,
        Func<TRequest, CancellationToken, AsyncUnaryCall<TResponse>> call,
        Func<TResponse, IEnumerable<TItem>> items,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : class, IDeepCloneable<TRequest>, IMessage
        where TResponse : class, IMessage
    {
        var page = request.Clone();
        var size = page.Descriptor.FindFieldByName("page_size").Accessor;
        var token = page.Descriptor.FindFieldByName("page_token").Accessor;
        if (size.GetValue(page) is 0)
            size.SetValue(page, PageSize);
        string next;
        do
        {
            var answer = await call(page, cancellationToken).ResponseAsync.ConfigureAwait(false);
            foreach (var item in items(answer))
                yield return item;
            next = (string)answer.Descriptor.FindFieldByName("next_page_token").Accessor.GetValue(answer);
            token.SetValue(page, next);
        }
        while (next.Length > 0);
    }
}
