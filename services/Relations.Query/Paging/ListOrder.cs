namespace Relations.Query.Paging;

/// <summary>
/// An order that a list may have. All columns go one way and the last is unique, so that one comparison of rows says
/// what comes after a given one.
/// </summary>
/// <param name="Name">What <c>order_by</c> calls it.</param>
/// <param name="Descending">Which way.</param>
/// <param name="Columns">What by, first the foremost.</param>
internal sealed record ListOrder(string Name, bool Descending, params SortColumn[] Columns)
{
    /// <summary>The columns, for a SELECT.</summary>
    public string Selection { get; } = string.Join(", ", Columns.Select(column => column.Name));

    /// <summary>The ORDER BY clause.</summary>
    public string Clause { get; } = "ORDER BY " + string.Join(", ", Columns.Select(column => column.Name + (Descending ? " DESC" : "")));

    /// <summary>The order that <paramref name="text"/> names, the first for none; null when it is none of them.</summary>
    public static ListOrder? Find(IReadOnlyList<ListOrder> orders, string text)
    {
        var name = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return name.Length == 0 ? orders[0] : orders.FirstOrDefault(order => order.Name == name);
    }
}
