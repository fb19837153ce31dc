using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Paging;

/// <summary>The fields that every request for a page has.</summary>
internal sealed class PageRequest
{
    private const int DefaultSize = 50;
    private const int MaximumSize = 1000;

    /// <summary>Fields that may differ between the pages of one list.</summary>
    private static readonly string[] Free = ["page_size", "page_token", "view", "include_total_size"];

    private readonly byte[] hash;

    private PageRequest(int size, ListOrder order, byte[] hash, object[]? after, bool wantsTotal) =>
        (Size, Order, this.hash, After, WantsTotal) = (size, order, hash, after, wantsTotal);

    /// <summary>How many at most.</summary>
    public int Size { get; }

    /// <summary>In which order.</summary>
    public ListOrder Order { get; }

    /// <summary>Values of the order's columns in the row that the page comes after; null for the first page.</summary>
    public object[]? After { get; }

    /// <summary>Whether all rows are to be counted too.</summary>
    public bool WantsTotal { get; }

    /// <summary>Reads them: <c>page_size</c>, <c>page_token</c> and, where the request has them, <c>order_by</c> and <c>include_total_size</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="orders">The orders it may ask for, the default first.</param>
    /// <param name="check">Takes what is wrong with the request.</param>
    /// <param name="largest">How large a page may be.</param>
    /// <exception cref="Grpc.Core.RpcException">The token is not of this request (INVALID_PAGE_TOKEN).</exception>
    public static PageRequest Read(IMessage request, IReadOnlyList<ListOrder> orders, RequestCheck check, int largest = MaximumSize)
    {
        var fields = new RequestFields(request);
        var size = fields.Number("page_size");
        check.Require(size >= 0, "page_size", $"A count from 0 (which means {DefaultSize}) up; more than {largest} are never returned.");
        var order = ListOrder.Find(orders, fields.Text("order_by"));
        check.Require(order is not null, "order_by", $"One of: {string.Join(", ", orders.Select(each => $"`{each.Name}`"))}.");
        order ??= orders[0];
        var hash = Hash(request);
        var token = fields.Text("page_token");
        var after = token.Length == 0 ? null : Resume(token, hash, order);
        return new PageRequest(size <= 0 ? DefaultSize : Math.Min(size, largest), order, hash, after, fields.Flag("include_total_size"));
    }

    /// <summary>The token for what comes after a row.</summary>
    public string TokenAfter(IEnumerable<string> values) => PageToken.Write(hash, values);

    private static object[] Resume(string token, byte[] hash, ListOrder order)
    {
        if (PageToken.TryRead(token, hash, order.Columns.Length, out var values))
            return [.. values.Zip(order.Columns, (value, column) => column.Parse(value))];
        throw new Failure(ErrorReason.InvalidPageToken, "The page token is not of this request.")
            .WithFieldViolations([new FieldViolation("page_token", "The next_page_token of an answer to the same request: same filters, same order.")])
            .ToException();
    }

    private static byte[] Hash(IMessage request)
    {
        var filters = request.Descriptor.Parser.ParseFrom(request.ToByteString());
        foreach (var name in Free)
        {
            if (filters.Descriptor.FindFieldByName(name) is { } field)
                field.Accessor.Clear(filters);
        }
        return SHA256.HashData([.. Encoding.UTF8.GetBytes(filters.Descriptor.FullName), .. filters.ToByteArray()]);
    }
}
